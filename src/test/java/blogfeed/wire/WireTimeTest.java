package blogfeed.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WireTimeTest {
    @Test
    void zonesAndFractionsAreRead() {
        assertThat(WireTime.parse("2026-09-21T13:33:20+02:00")).contains(Instant.parse("2026-09-21T11:33:20Z"));
        assertThat(WireTime.parse("2026-09-21T13:33:20.12345678901234Z"))
                .contains(Instant.parse("2026-09-21T13:33:20.123456789Z"));
    }

    @Test
    void anImpossibleZoneIsNoTime() {
        assertThat(WireTime.parse("2026-09-21T13:33:20+25:00")).isEmpty();
    }

    @Test
    void timesNobodyCanCalculateWithAreBounded() {
        assertThat(WireTime.parse("0001-01-01T00:00:00Z")).contains(Instant.EPOCH);
        assertThat(WireTime.parse("9999-12-31T23:59:59Z")).contains(Instant.parse("2200-01-01T00:00:00Z"));
    }
}
