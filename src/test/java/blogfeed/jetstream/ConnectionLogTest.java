package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectionLogTest {
    private static final String ENDPOINT = "wss://one.example/";
    private static final Logger LOGGER = Logger.getLogger(JetstreamClient.class.getName());

    private final List<String> lines = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            lines.add(new SimpleFormatter().formatMessage(said));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Instant now = Instant.parse("2026-09-21T13:33:20Z");
    private final ConnectionLog log = new ConnectionLog(() -> now);

    @BeforeEach
    void listen() {
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(listener);
    }

    private void connected() {
        log.connected(ENDPOINT, Resumption.NOW, false, Optional.empty());
    }

    private void lost(Loss loss, boolean settled) {
        log.lost(ENDPOINT, loss, settled, Duration.ofSeconds(1));
        now = now.plusSeconds(5);
    }

    @Test
    void failuresThatWentUntoldAreCountedWhereTheyEnd() {
        lost(Loss.broken("cut off"), true);
        lost(Loss.broken("refused"), false);
        lost(Loss.broken("refused"), false);
        connected();
        lost(Loss.broken("cut off again"), true);
        assertThat(lines)
                .containsExactly(
                        ENDPOINT + ": cut off; next try in 1 s",
                        "Reading " + ENDPOINT + " from now on (after 2 more failures).",
                        ENDPOINT + ": cut off again; next try in 1 s");
    }

    @Test
    void aRowOfFailuresIsToldOnceAMinute() {
        for (int i = 0; i < 14; i++) {
            lost(Loss.broken("refused"), false);
        }
        assertThat(lines)
                .containsExactly(
                        ENDPOINT + ": refused; next try in 1 s",
                        ENDPOINT + ": refused (after 11 more failures); next try in 1 s");
    }

    @Test
    void aStreamThatStaysQuietIsToldLikeARowOfFailures() {
        var quiet = new Loss(Loss.Why.QUIET, "no frame for 30 s");
        lost(quiet, true);
        connected();
        lost(quiet, true);
        connected();
        assertThat(lines).hasSize(2);
        now = now.plusSeconds(60);
        lost(quiet, true);
        assertThat(lines).last().asString().contains("no frame for 30 s (after 1 more failure)");
    }
}
