package blogfeed.metadata;

import blogfeed.text.Clean;
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
        var cut = Clean.beginning(raw, 4 * longest);
        var unescaped =
                cut.indexOf('&') >= 0 && REFERENCE.matcher(cut).find() ? Parser.unescapeEntities(cut, true) : cut;
        var plain = unescaped.indexOf('<') < 0
                ? unescaped
                : MARKUP.matcher(unescaped).replaceAll(" ");
        return Clean.beginning(
                Clean.harmless(SPACE.matcher(plain).replaceAll(" ")).strip(), longest);
    }

    /** Only what is heard when it is read out: two texts with the same key say the same. */
    static String key(String text) {
        var key = new StringBuilder(text.length());
        Normalizer.normalize(Clean.beginning(text, LONGEST_LINE), Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
