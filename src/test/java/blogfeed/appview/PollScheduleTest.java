package blogfeed.appview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
    @Test
    void theOlderTheRarerFromAMinuteToSixHours() {
        assertThat(next(Duration.ofMinutes(-5), 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(next(Duration.ofMinutes(5), 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(next(Duration.ofMinutes(20), 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(next(Duration.ofHours(20), 0)).isEqualTo(Duration.ofHours(2));
        assertThat(next(Duration.ofDays(9), 0)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void theMoreEngagementTheSooner() {
        assertThat(next(Duration.ofHours(20), 9)).isEqualTo(Duration.ofHours(1));
        assertThat(next(Duration.ofHours(20), 99)).isEqualTo(Duration.ofMinutes(40));
        assertThat(next(Duration.ofHours(20), Integer.MAX_VALUE)).isGreaterThan(Duration.ofMinutes(10));
        assertThat(next(Duration.ofMinutes(20), Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(next(Duration.ofHours(20), -3)).isEqualTo(Duration.ofHours(2));
    }

    private static Duration next(Duration age, int engagement) {
        return PollSchedule.next(age, engagement);
    }
}
