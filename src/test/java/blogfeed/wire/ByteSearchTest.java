package blogfeed.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ByteSearchTest {
    private static int oneByOne(byte[] bytes, int from, int to, String wanted) {
        var at = from;
        while (at < to && wanted.indexOf(bytes[at] & 0xff) < 0) {
            at++;
        }
        return at;
    }

    private static int firstLink(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, ISO_8859_1);
        var match = Pattern.compile("ht|:/|\\\\", Pattern.CASE_INSENSITIVE).matcher(text);
        return match.find() ? from + match.start() : to;
    }

    @Test
    void eightAtATimeFindWhatOneByOneFinds() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(12) > 0 ? bytes[j] : (byte) "hHtT:/\\\"".charAt(random.nextInt(8));
            }
            var from = random.nextInt(bytes.length + 1);
            var to = from + random.nextInt(bytes.length - from + 1);
            assertThat(ByteSearch.quoteOrBackslash(bytes, from, to))
                    .as("seed %d", seed)
                    .isEqualTo(oneByOne(bytes, from, to, "\"\\"));
            assertThat(ByteSearch.linkOrBackslash(bytes, from, to))
                    .as("never beyond the first, seed %d", seed)
                    .isBetween(from, firstLink(bytes, from, to));
        }
    }
}
