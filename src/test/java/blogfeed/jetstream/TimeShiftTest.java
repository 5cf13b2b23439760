package blogfeed.jetstream;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.wire.Frames;
import blogfeed.wire.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimeShiftTest {
    private static final Duration DAY = Duration.ofDays(1);

    private static String shifted(String frame) {
        var bytes = frame.getBytes(UTF_8);
        return new String(new TimeShift(DAY).apply(bytes, 0, bytes.length), UTF_8);
    }

    @Test
    void postsMoveInAllTheirTimesButKeepTheirNames() {
        var reply = "\"text\":\"\",\"reply\":{\"parent\":{\"uri\":\"" + Frames.postUri(BEN, "3kbbbbbbbbb22") + "\"}}";
        var frame = Frames.post(ANNA, "3kaaaaaaaaa22", START, reply);
        var before = ((StreamEvent.PostSaved) Frames.event(frame)).post();
        var after = ((StreamEvent.PostSaved) Frames.event(shifted(frame))).post();
        assertThat(after.uri()).isEqualTo(before.uri());
        assertThat(after.parent()).isEqualTo(before.parent());
        assertThat(after.claimedAt()).isEqualTo(before.claimedAt().plus(DAY));
        assertThat(after.witnessedAt()).isEqualTo(before.witnessedAt().plus(DAY));
        assertThat(after.rev().time()).isEqualTo(before.rev().time().plus(DAY));
        assertThat(after.rev().value()).endsWith(before.rev().value().substring(11));
    }

    @Test
    void accountAndIdentityEventsMoveToo() {
        var time = "\"time\":\"2026-09-21T13:33:10Z\"";
        assertThat(Frames.event(shifted(Frames.account(BEN, START, "\"active\":true," + time))))
                .extracting("at")
                .isEqualTo(Instant.parse("2026-09-22T13:33:10Z"));
        assertThat(Frames.event(shifted(Frames.identity(BEN, START, "\"handle\":\"b.example\"," + time))))
                .extracting("at")
                .isEqualTo(Instant.parse("2026-09-22T13:33:10Z"));
    }

    @Test
    void junkStaysAsItIs() {
        for (var junk : new String[] {"{", "null", "[]", "42"}) {
            assertThat(shifted(junk)).isEqualTo(junk);
        }
        assertThat(shifted("{\"commit\":7,\"time_us\":\"x\"}")).isEqualTo("{\"commit\":7,\"time_us\":\"x\"}");
    }
}
