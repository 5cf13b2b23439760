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
        void word(String text, int from, int to);
    }

    /** Tells of each word in {@code folded}, in order; returns how many there are, where two pairs of letters count as one. */
    public static int in(String folded, Found found) {
        int words = 0;
        int pairs = 0;
        int at = 0;
        while (at < folded.length()) {
            var letters = Letters.at(folded, at);
            int end = endOfRun(folded, at, letters);
            if (letters == Letters.RUNNING) {
                pairs += pairs(folded, at, end, found);
            } else if (letters == Letters.SPACED) {
                words += word(folded, at, end, found);
            }
            at = end;
        }
        return words + (pairs + 1) / 2;
    }

    private static int word(String folded, int from, int to, Found found) {
        if (to - from <= LONGEST && !isNumber(folded, from, to)) {
            found.word(folded, from, to);
        }
        return 1;
    }

    private static int pairs(String folded, int from, int to, Found found) {
        int pairs = 0;
        for (int at = from; at + PAIR <= to; at++) {
            if (!Character.isSurrogate(folded.charAt(at)) && !Character.isSurrogate(folded.charAt(at + 1))) {
                found.word(folded, at, at + PAIR);
            }
            pairs++;
        }
        return pairs;
    }

    private static int endOfRun(String folded, int from, Letters letters) {
        int at = from + 1;
        while (at < folded.length() && Letters.at(folded, at) == letters) {
            at++;
        }
        return at;
    }

    private static boolean isNumber(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isDigit(folded.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
