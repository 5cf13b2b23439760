package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusAndRewindTest {
    private static final String ENDPOINT = "wss://jetstream.example/xrpc/network.bsky.jetstream.subscribeEvents";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @TempDir
    Path folder;

    private Program run(String... arguments) {
        return Program.run(Stream.concat(Stream.of(arguments), Stream.of("--data", folder.toString()))
                .toArray(String[]::new));
    }

    private void read(Instant until, Gap... gaps) {
        try (var database = Database.open(folder)) {
            database.change(facts -> {
                facts.cursors().save(StreamCursor.of(ENDPOINT, 4_711, until), true);
                List.of(gaps).forEach(facts.gaps()::add);
            });
        }
    }

    private StreamCursor cursor() {
        try (var database = Database.openToRead(folder)) {
            return database.read(facts -> facts.cursors().latest(true)).orElseThrow();
        }
    }

    @Test
    void statusTellsThePlaceAndWhatIsMissing() throws Exception {
        var gap = new Gap(ENDPOINT, now.minusSeconds(9_000), now.minusSeconds(8_000), "the server counts anew");
        read(now.minusSeconds(7_300), gap);
        var status = run("status");
        assertThat(status.out())
                .contains("no Blogfeed is working on it", ENDPOINT + ", read until ", "2 h 1 m ago")
                .contains(
                        "0 mentions of 0 articles", "events of these times may be missing:", "the server counts anew");
        assertThat(status.status()).isZero();
        var json = new ObjectMapper().readTree(run("status", "--json").out());
        assertThat(json.at("/stream/position").longValue()).isEqualTo(4_711);
        assertThat(json.at("/running").booleanValue()).isFalse();
        assertThat(json.at("/gaps/0/until").textValue()).isEqualTo(gap.until().toString());
    }

    @Test
    void statusBesideARunningProgramSaysSo() {
        try (var running = Database.open(folder)) {
            assertThat(running.changes()).isZero();
            assertThat(run("status").out())
                    .contains("a Blogfeed is working on it", "nothing was read yet", "none is known");
        }
    }

    @Test
    void statusOfNothingIsToldInASentence() {
        var status = run("status");
        assertThat(status.err()).contains("There is no data in ").doesNotContain("\tat ");
        assertThat(status.status()).isEqualTo(1);
    }

    @Test
    void aRewindIsReadByTimeAndKnowsHowFarItHadCome() {
        read(now);
        var rewound = run("rewind", "24h");
        assertThat(rewound.out())
                .contains("reads the stream again from ", "Catching up with 24 h 0 min: expect about 6.");
        assertThat(rewound.status()).isZero();
        assertThat(cursor().time()).isEqualTo(now);
        assertThat(cursor().endpoint()).isEqualTo("rewind");
        assertThat(Duration.between(cursor().portableTime(), now))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void aRewindNeverGoesForward() {
        var longAgo = now.minus(Duration.ofHours(30));
        read(longAgo);
        run("rewind", "1h");
        assertThat(cursor().portableTime()).isEqualTo(longAgo);
    }

    @Test
    void aRewindBeyondTheLookBackSaysSo() {
        read(now);
        assertThat(run("rewind", "3d").out()).contains("look back about 36 hours");
    }

    @Test
    void aRewindNeedsATimeAndSomethingThatWasRead() {
        assertThat(run("rewind", "soon").err()).contains("TIME must be");
        assertThat(run("rewind", "9d").err()).contains("TIME must be");
        var empty = run("rewind", "1h");
        assertThat(empty.err()).contains("nothing of the stream was read into").contains("--start 1h");
        assertThat(empty.status()).isEqualTo(2);
    }

    @Test
    void aRewindWaitsForTheProgramToStop() {
        read(now);
        try (var running = Database.open(folder)) {
            assertThat(running.changes()).isZero();
            assertThat(run("rewind", "1h").err()).contains("Another Blogfeed is using the data folder");
        }
        assertThat(cursor().endpoint()).isEqualTo(ENDPOINT);
    }
}
