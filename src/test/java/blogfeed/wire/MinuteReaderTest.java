package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MinuteReaderTest {
    private final MinuteReader reader = new MinuteReader();

    private long micros(String text) {
        var bytes = ("x" + text + "x").getBytes(UTF_8);
        return reader.micros(bytes, 1, bytes.length - 1);
    }

    private static long exactly(String text) {
        return WireTime.parse(text).map(WireTime::micros).orElse(-1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-11T12:49:00.398794Z",
                "2024-02-29T23:59:59.000001Z",
                "1970-01-01T00:00:00.000000Z",
                "1969-12-31T23:59:59.000000Z",
                "2026-08-11T12:49:00Z",
                "2026-08-11T12:49:60.398794Z",
                "2026-08-11T12:49:00.398794+02:00",
                "2026-02-30T12:49:00.398794Z",
                "2026-08-11T24:00:00.000000Z",
                "2026-08-11T12:60:00.000000Z",
                "2026-13-11T12:49:00.398794Z",
                "2026-08-11t12:49:00.398794Z",
                "",
                "yesterday"
            })
    void itReadsWhatTheExactReaderDoes(String text) {
        micros("2026-08-11T12:49:59.999999Z");
        assertThat(micros(text)).isEqualTo(exactly(text));
        assertThat(micros(text)).as("again").isEqualTo(exactly(text));
        assertThat(micros("2026-08-11T12:49:01.000000Z")).isEqualTo(exactly("2026-08-11T12:49:01.000000Z"));
    }

    @Test
    void minutesMayComeInAnyOrder() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var time = Instant.parse("2026-08-11T12:00:00Z").plusMillis(random.nextInt(180_000));
            var text = SecondFrames.time(WireTime.micros(time));
            assertThat(micros(text)).as("seed %d", seed).isEqualTo(WireTime.micros(time));
        }
    }
}
