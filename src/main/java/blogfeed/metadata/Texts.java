package blogfeed.metadata;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes what pages say fit to be kept and compared. */
final class Texts {
    /** No title or name is longer; what claims to be one is cut. */
    static final int LONGEST_LINE = 1000;

    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|b|i|em|strong|span|a|br|div|code|sup|sub)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\u200b\\u2060\\ufeff\\ufffe\\uffff]+");

    private Texts() {}

    /** One line of text, without references and markup that were meant for a browser. */
    static String line(@Nullable String raw) {
        return line(raw, LONGEST_LINE);
    }

    static String line(@Nullable String raw, int longest) {
        if (raw == null || raw.isBlank()) {
            return "";
        }
        var cut = beginning(raw, 4 * longest);
        var unescaped =
                cut.indexOf('&') >= 0 && REFERENCE.matcher(cut).find() ? Parser.unescapeEntities(cut, true) : cut;
        var plain = unescaped.indexOf('<') < 0
                ? unescaped
                : MARKUP.matcher(unescaped).replaceAll(" ");
        return beginning(harmless(SPACE.matcher(plain).replaceAll(" ")).strip(), longest);
    }

    /** The same without NUL, and with a replacement character for each half character. */
    static String harmless(String text) {
        int first = firstHarm(text);
        if (first == text.length()) {
            return text;
        }
        var harmless = new StringBuilder(text.length()).append(text, 0, first);
        text.codePoints()
                .skip(text.codePointCount(0, first))
                .filter(c -> c != 0)
                .forEach(c -> {
                    harmless.appendCodePoint(isHalf(c) ? 0xFFFD : c);
                });
        return harmless.toString();
    }

    private static int firstHarm(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != 0 && !isHalf(text.codePointAt(at))) {
            at += Character.isSurrogate(text.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** At most so many characters, none of them cut in half. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Only what is heard when it is read out: two texts with the same key say the same. */
    static String key(String text) {
        var key = new StringBuilder(text.length());
        Normalizer.normalize(beginning(text, LONGEST_LINE), Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
