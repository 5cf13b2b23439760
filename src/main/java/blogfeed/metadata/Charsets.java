package blogfeed.metadata;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. Bytes that are UTF-8 are read so whatever is declared, because they are never so by chance, and pages
 * are often moved to UTF-8 while their declarations are not. Otherwise the declared encoding holds if the bytes fit it.
 */
final class Charsets {
    private static final int SAMPLE = 2048;

    private Charsets() {}

    static String decode(byte[] body, @Nullable String contentType) {
        int mark = markLength(body);
        return new String(body, mark, body.length - mark, of(body, contentType));
    }

    static Charset of(byte[] body, @Nullable String contentType) {
        return marked(body).or(() -> sparse(body)).orElseGet(() -> unmarked(body, contentType));
    }

    private static Charset unmarked(byte[] body, @Nullable String contentType) {
        var utf8 = Utf8Count.of(body);
        if (utf8.isLikely()) {
            return UTF_8;
        }
        return DeclaredCharsets.of(body, contentType)
                .filter(declared -> utf8.isAscii() || fits(body, declared, utf8.beyondAscii()))
                .findFirst()
                .orElseGet(() -> utf8.isAscii() ? UTF_8 : CharsetGuess.of(body));
    }

    /** Whether next to nothing is lost; a page may well be damaged in a place. */
    private static boolean fits(byte[] body, Charset charset, int beyondAscii) {
        var lost = new String(body, charset).chars().filter(c -> c == 0xFFFD).count();
        return lost * 20 <= beyondAscii;
    }

    private static Optional<Charset> marked(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        return startsWith(body, 0xFE, 0xFF)
                ? Optional.of(UTF_16BE)
                : startsWith(body, 0xFF, 0xFE) ? Optional.of(UTF_16LE) : Optional.empty();
    }

    private static int markLength(byte[] body) {
        return marked(body).map(charset -> charset.equals(UTF_8) ? 3 : 2).orElse(0);
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: of its markup every other byte is zero. */
    private static Optional<Charset> sparse(byte[] body) {
        int even = zeros(body, 0);
        int odd = zeros(body, 1);
        int most = Math.min(body.length, SAMPLE) / 2;
        if (most < 8 || Math.max(even, odd) < most / 2 || Math.min(even, odd) > most / 8) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? UTF_16BE : UTF_16LE);
    }

    private static int zeros(byte[] body, int first) {
        int zeros = 0;
        for (int i = first; i < Math.min(body.length, SAMPLE); i += 2) {
            zeros += body[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
