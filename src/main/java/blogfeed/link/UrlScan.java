package blogfeed.link;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Steps through a text as long as it can belong to a URL, each character once.
 *
 * <p>Japanese, Chinese, Thai and others write no space after a URL, and Korean glues particles to it, so their letters
 * belong to it only where a host label, path segment or value begins with them: {@code …/wiki/大規模} but not {@code
 * …/a見て}. Hiragana after a slash is nearly always a particle of the sentence.
 */
final class UrlScan {
    private static final Set<UnicodeScript> SPACELESS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);
    private static final String NOT_IN_URLS = "\"<>\\^`{|}\u007f";
    private static final int KATAKANA_MIDDLE_DOT = '・';

    private final String text;
    private final Brackets round = new Brackets();
    private final Brackets square = new Brackets();
    private int at;
    private boolean inHost = true;
    private boolean inSpaceless;

    UrlScan(String text, int host) {
        this.text = text;
        this.at = host;
    }

    /** The index of the first character that cannot belong to the URL. */
    int stop() {
        while (at < text.length()) {
            var c = text.codePointAt(at);
            if (!belongs(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    int beforeOpenBracket(int end) {
        return Math.min(round.before(end), square.before(end));
    }

    private boolean belongs(int c) {
        if (c < 0x80) {
            return c > ' ' && NOT_IN_URLS.indexOf(c) < 0 && belongsAscii(c);
        }
        var script = UnicodeScript.of(c);
        if (SPACELESS.contains(script)) {
            inSpaceless |= mayBegin(text.charAt(at - 1), script);
            return inSpaceless;
        }
        return isLetterOrMark(c) || (inSpaceless && c == KATAKANA_MIDDLE_DOT);
    }

    private boolean belongsAscii(int c) {
        if (c == '/' || c == '?' || c == '#') {
            inHost = false;
            inSpaceless = false;
        }
        return switch (c) {
            case '(' -> round.open(at);
            case ')' -> round.close();
            case '[' -> square.open(at);
            case ']' -> square.close();
            default -> true;
        };
    }

    private boolean mayBegin(char before, UnicodeScript script) {
        if (inHost) {
            return "/.-".indexOf(before) >= 0;
        }
        return "/-_=+~:".indexOf(before) >= 0 && !(before == '/' && script == UnicodeScript.HIRAGANA);
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Brackets of one shape; a closing one without its opening one is the text's. */
    private static final class Brackets {
        private int depth;
        private int outermost;

        boolean open(int index) {
            if (depth++ == 0) {
                outermost = index;
            }
            return true;
        }

        boolean close() {
            depth--;
            return depth >= 0;
        }

        int before(int end) {
            return depth > 0 ? Math.min(end, outermost) : end;
        }
    }
}
