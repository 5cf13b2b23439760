package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    @Test
    void waitsDoubleWithJitterUpToTheLongestAndStartAgain() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1));
        for (int full = 1; full <= 32; full *= 2) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(full * 500L), Duration.ofSeconds(full));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.next()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
