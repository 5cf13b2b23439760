package blogfeed.ingest;

import static blogfeed.ingest.Happenings.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamClockTest {
    @Test
    void itStandsAtTheEpochUntilTheFirstEventAndNeverGoesBack() {
        var clock = new StreamClock();
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.advanceTo(minute(5));
        clock.advanceTo(minute(3));
        assertThat(clock.instant()).isEqualTo(minute(5));
    }
}
