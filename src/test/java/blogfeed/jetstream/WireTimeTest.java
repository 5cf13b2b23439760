package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-11T12:49:00.398794Z",
                "2024-02-29T23:59:59.000001Z",
                "1970-01-01T00:00:00.000000Z",
                "2026-08-11T12:49:00Z",
                "2026-08-11T12:49:00.398794+02:00",
                "2026-12-31T12:49:00.398794Z",
                "2026-02-30T12:49:00.398794Z",
                "2026-08-11T24:00:00.000000Z",
                "2026-08-11T12:60:00.000000Z",
                "2026-13-11T12:49:00.398794Z",
                "2026-08-11t12:49:00.398794Z",
                "",
                "yesterday"
            })
    void theFastReaderReadsWhatTheExactOneDoes(String text) {
        var bytes = ("x" + text + "x").getBytes(UTF_8);
        assertThat(WireTime.micros(bytes, 1, bytes.length - 1))
                .isEqualTo(WireTime.parse(text).map(WireTime::micros).orElse(-1L));
    }
}
