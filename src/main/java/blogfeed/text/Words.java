package blogfeed.text;

/**
 * The words of a folded text. Where a script puts no spaces between words, each two neighbouring letters stand for one: most
 * words of Chinese, Japanese and Korean have two. Numbers and very long words, which name nothing, are left out.
 */
public final class Words {
    private static final int LONGEST = 40;
    private static final int PAIR = 2;

    private Words() {}

    /** Is told of a word, which lies in {@code text} from {@code from}, inclusive, to {@code to}, exclusive. */
    public interface Found {
        void word(char[] text, int from, int to);
    }

    /** Tells of each word, in order; returns how many there are, where two pairs of letters count as one. */
    public static int in(Folded text, Found found) {
        int words = 0;
        int pairs = 0;
        int at = 0;
        while (at < text.length) {
            int end = endOfRun(text, at);
            if (text.letters[at] == Letters.RUNNING) {
                pairs += pairs(text.lower, at, end, found);
            } else if (text.letters[at] == Letters.SPACED) {
                words += word(text.lower, at, end, found);
            }
            at = end;
        }
        return words + (pairs + 1) / 2;
    }

    private static int word(char[] lower, int from, int to, Found found) {
        if (to - from <= LONGEST && !isNumber(lower, from, to)) {
            found.word(lower, from, to);
        }
        return 1;
    }

    private static int pairs(char[] lower, int from, int to, Found found) {
        for (int at = from; at + PAIR <= to; at++) {
            if (!Character.isSurrogate(lower[at]) && !Character.isSurrogate(lower[at + 1])) {
                found.word(lower, at, at + PAIR);
            }
        }
        return to - from - 1;
    }

    private static int endOfRun(Folded text, int from) {
        int at = from + 1;
        while (at < text.length && text.letters[at] == text.letters[from]) {
            at++;
        }
        return at;
    }

    private static boolean isNumber(char[] lower, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isDigit(lower[at])) {
                return false;
            }
        }
        return true;
    }
}
