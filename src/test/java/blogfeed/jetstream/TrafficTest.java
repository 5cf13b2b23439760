package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TrafficTest {
    @Test
    void aDayIsToldInGigabytesAndMinutes() {
        assertThat(Traffic.of(Duration.ofDays(1), true, false))
                .hasToString("Catching up with 24 h 0 min: expect about 14.0 GB and 58 minutes.");
        assertThat(Traffic.of(Duration.ofDays(1), true, true))
                .hasToString("Catching up with 24 h 0 min: expect about 6.3 GB and 26 minutes.");
    }

    @Test
    void postsAloneAreATenth() {
        assertThat(Traffic.of(Duration.ofMinutes(20), false, true))
                .hasToString("Catching up with 20 min: expect about 9 MB and a minute.");
    }
}
