package blogfeed.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a URL within another one, however it was put there: plain, encoded, in Base64, without its scheme. */
final class InnerUrl {
    private static final Pattern SCHEME = Pattern.compile("(?i)https?:/+");
    private static final Pattern ENCODED_SCHEME = Pattern.compile("(?i)https?(?::%|%(?:25)*3a).*");
    private static final Pattern BASE64 = Pattern.compile("(?:a1)?(aHR0c[\\w-]+)=*");
    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,24}(?:[:/?#].*)?");

    /** What archives and readers put between their own prefix and the URL: dates, flags, names of views. */
    private static final Pattern BETWEEN = Pattern.compile("[\\w.+-]*");

    private static final int MOST_BETWEEN = 3;

    private InnerUrl() {}

    /** The URL that a text is; null where it is none. */
    static @Nullable String of(String text) {
        var plain = ENCODED_SCHEME.matcher(text).matches() ? decoded(text) : text;
        var scheme = SCHEME.matcher(plain);
        if (scheme.lookingAt()) {
            var secure = plain.substring(0, 5).toLowerCase(Locale.ROOT).equals("https");
            return (secure ? "https://" : "http://") + plain.substring(scheme.end());
        }
        var encoded = BASE64.matcher(plain);
        if (encoded.matches()) {
            return ofBase64(encoded.group(1));
        }
        return HOST.matcher(plain).matches() ? "https://" + plain : null;
    }

    /** The URL that begins a path, after a few segments that are none. */
    static @Nullable String inPath(String path) {
        var start = path.startsWith("/") ? 1 : 0;
        for (var skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
            var inner = of(path.substring(start));
            var end = path.indexOf('/', start);
            if (inner != null
                    || end < 0
                    || !BETWEEN.matcher(path.substring(start, end)).matches()) {
                return inner;
            }
            start = end + 1;
        }
        return null;
    }

    /** Encoded once or twice, as it happens when one wrapper hands its URL to another. */
    private static String decoded(String text) {
        var decoded = text;
        for (var i = 0; i < 2 && ENCODED_SCHEME.matcher(decoded).matches(); i++) {
            try {
                decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return text;
            }
        }
        return decoded;
    }

    private static @Nullable String ofBase64(String encoded) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return SCHEME.matcher(text).lookingAt() ? text : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
