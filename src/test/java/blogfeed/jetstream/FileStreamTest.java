package blogfeed.jetstream;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.StreamCursor;
import blogfeed.wire.Frames;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamCounts;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.WireTime;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class FileStreamTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-21T13:33:20Z"));
    private static final String LINES = IntStream.range(0, 20_000)
            .mapToObj(i -> Frames.like(ANNA, "3k" + i, START + i, Frames.postUri(BEN, "3kaaaaaaaaa22")))
            .collect(Collectors.joining("\n"));

    @TempDir
    private Path folder;

    private @Nullable StreamCursor cursor;

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private StreamSource source(String name, byte[] content) throws IOException {
        return StreamSource.file(Files.write(folder.resolve(name), content));
    }

    private FileStream stream(StreamSource source) {
        return new FileStream(source, Pace.full(), null, CLOCK);
    }

    private List<StreamEvent> drain(EventStream stream) throws InterruptedException {
        var events = new ArrayList<StreamEvent>();
        stream.start(null);
        while (!stream.ended()) {
            var batch = stream.next(Duration.ofSeconds(10));
            if (batch != null) {
                batch.forEach(Interest.ALL, events::add);
                cursor = batch.cursor();
            }
        }
        return events;
    }

    @Test
    void plainAndPackedFilesAreTheSameStream() throws Exception {
        var plain = drain(stream(source("a.jsonl", LINES.getBytes(UTF_8))));
        assertThat(plain).hasSize(20_000);
        assertThat(cursor).extracting("position").isEqualTo(START + 19_999);
        assertThat(drain(stream(source("a.jsonl.gz", gzip(LINES))))).isEqualTo(plain);
        assertThat(drain(stream(source("a.jsonl.zst", Zstd.compress(LINES.getBytes(UTF_8))))))
                .isEqualTo(plain);
    }

    @Test
    void countersAddUp() throws Exception {
        var mixed = LINES.substring(0, LINES.indexOf('\n')) + "\nnull\n{}\n\n" + Frames.identity(ANNA, START, "") + "\n"
                + Frames.account(BEN, START, "\"active\":true") + "\n";
        var stream = stream(source("a.jsonl", mixed.getBytes(UTF_8)));
        assertThat(drain(stream)).hasSize(2);
        assertThat(stream.counts()).isEqualTo(new StreamCounts(5, 1, 2, 2));
        var counts = stream.counts();
        assertThat(counts.received()).isEqualTo(counts.ignored() + counts.rejected() + counts.emitted());
        assertThat(stream.status().frames()).isEqualTo(counts.received());
        assertThat(stream.status().connected()).isFalse();
    }

    @Test
    void anArchiveCutShortGivesWhatItHasAndSaysSo() throws Exception {
        var packed = gzip(LINES);
        var stream = stream(source("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));
        assertThat(drain(stream)).hasSizeBetween(5_000, 15_000);
        assertThat(stream.status().lastError()).contains("EOFException");
        assertThat(stream.counts().rejected()).isZero();
    }

    @Test
    void aMissingOrMisnamedFileIsRefusedAtTheStart() throws IOException {
        var missing = stream(StreamSource.file(folder.resolve("none.jsonl")));
        assertThatThrownBy(() -> missing.start(null))
                .isInstanceOf(StreamNotOpened.class)
                .hasMessageContaining("none.jsonl");
        var misnamed = stream(source("a.jsonl.gz", LINES.getBytes(UTF_8)));
        assertThatThrownBy(() -> misnamed.start(null)).isInstanceOf(StreamNotOpened.class);
        assertThatThrownBy(() -> stream(StreamSource.resource("/none.jsonl")).start(null))
                .isInstanceOf(StreamNotOpened.class);
    }

    @Test
    void framesAreHandedOnWhenTheyAreDue() throws Exception {
        var waits = new ArrayList<Duration>();
        var lines = String.join(
                "\n",
                Frames.identity(ANNA, START, ""),
                Frames.identity(ANNA, START + 4_000_000, ""),
                Frames.identity(ANNA, START + 1_000_000, ""),
                "junk",
                Frames.identity(ANNA, START + 6_000_000, ""));
        var pace = new Pace(2, CLOCK, waits::add);
        drain(new FileStream(source("a.jsonl", lines.getBytes(UTF_8)), pace, null, CLOCK));
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(3));
    }

    @Test
    void closingEndsAWaitingReader() throws Exception {
        var never = new java.util.concurrent.CountDownLatch(1);
        var pace = new Pace(1, CLOCK, time -> never.await());
        var stream = new FileStream(source("a.jsonl", LINES.getBytes(UTF_8)), pace, null, CLOCK);
        stream.start(null);
        assertThat(stream.next(Duration.ofSeconds(10))).isNotNull();
        stream.close();
        assertThat(stream.next(Duration.ofDays(1))).isNull();
        assertThat(stream.ended()).isTrue();
    }

    @Test
    void theLastTimeOfASourceIsFound() throws IOException {
        assertThat(source("a.jsonl.gz", gzip(LINES)).lastTime()).contains(WireTime.ofMicros(START + 19_999));
        assertThat(source("b.jsonl", "junk".getBytes(UTF_8)).lastTime()).isEmpty();
    }

    @Test
    void aShiftedStreamLandsWhereItShould() throws Exception {
        var source = source("a.jsonl", LINES.getBytes(UTF_8));
        var now = Instant.parse("2031-01-01T00:00:00Z");
        var events = drain(new FileStream(source, Pace.full(), TimeShift.landing(source, now), CLOCK));
        assertThat(cursor).extracting("time").isEqualTo(now);
        assertThat(events.get(events.size() - 1)).extracting("at").isEqualTo(now);
        assertThat(events.get(0)).extracting("rkey").isEqualTo("3k0");
    }
}
