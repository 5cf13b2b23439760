package blogfeed.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WireTimeTest {
    private static final String LETTERS = "0123456789012345678901234567890123456789.:-TZ+ \uff11";
    private static final List<String> TIMES = List.of(
            "2026-11-24T23:59:59Z",
            "2024-02-29T00:00:00.1Z",
            "2026-04-30T19:09:08.123456Z",
            "2026-12-31T10:20:30.123456789Z",
            "1970-01-01T00:00:00.000Z",
            "2199-12-31T23:59:59.999Z",
            "2026-08-05T01:02:03.1234567890123Z",
            "2026-09-21T13:33:20.5+02:00");

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

    /** The short way for the usual form, against the way that reads every form. */
    @Test
    void theShortWayLeadsToTheSameTime() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder(TIMES.get(random.nextInt(TIMES.size())));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                var at = random.nextInt(text.length());
                text.replace(
                        at,
                        at + random.nextInt(2),
                        LETTERS.substring(random.nextInt(LETTERS.length() - 1)).substring(0, 1));
            }
            var time = text.toString();
            assertThat(WireTime.parse(time)).as("'%s', seed %d", time, seed).isEqualTo(WireTime.unusual(time));
        }
    }
}
