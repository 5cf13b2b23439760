package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WireTimeTest {
    private static long ofFrame(String frame) {
        var bytes = frame.getBytes(UTF_8);
        return WireTime.ofFrame(new JsonScanner(), bytes, 0, bytes.length);
    }

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

    @Test
    void aFramesTimeIsFoundWhereverItStands() {
        assertThat(ofFrame("{\"time_us\":17,\"kind\":\"commit\"}")).isEqualTo(17);
        assertThat(ofFrame("{\"commit\":{\"time_us\":3,\"x\":[\"time_us\"]}, \"time_us\" : 17}"))
                .isEqualTo(17);
    }

    @Test
    void aFrameWithoutATimeHasNone() {
        for (var frame : new String[] {
            "",
            "{",
            "null",
            "[]",
            "42",
            "{}",
            "{\"time_us\":\"17\"}",
            "{\"time_us\":-17}",
            "{\"time_us\":99999999999999999999999}"
        }) {
            assertThat(ofFrame(frame)).as(frame).isEqualTo(-1);
        }
    }
}
