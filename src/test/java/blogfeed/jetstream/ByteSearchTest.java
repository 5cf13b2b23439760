package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteSearchTest {
    private static int oneByOne(byte[] bytes, int from, int to, String wanted) {
        var at = from;
        while (at < to && wanted.indexOf(bytes[at] & 0xff) < 0) {
            at++;
        }
        return at;
    }

    @Test
    void eightAtATimeFindWhatOneByOneFinds() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(12) > 0 ? bytes[j] : (byte) "hH/\\\"".charAt(random.nextInt(5));
            }
            var from = random.nextInt(bytes.length + 1);
            var to = from + random.nextInt(bytes.length - from + 1);
            assertThat(ByteSearch.quoteOrBackslash(bytes, from, to))
                    .as("seed %d", seed)
                    .isEqualTo(oneByOne(bytes, from, to, "\"\\"));
            assertThat(ByteSearch.hOrSlash(bytes, from, to))
                    .as("seed %d", seed)
                    .isEqualTo(oneByOne(bytes, from, to, "hH/\\"));
        }
    }
}
