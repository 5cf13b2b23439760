package blogfeed.text;

/**
 * The words of a folded text. Where a script puts no spaces between words, each two neighbouring letters stand for one: most
 * words of Chinese, Japanese and Korean have two. Numbers and very long words, which name nothing, are left out.
 */
public final class Words {
    private static final int LONGEST = 40;

    private Words() {}

    /** Is told of a word, which lies in {@code text} from {@code from}, inclusive, to {@code to}, exclusive. */
    public interface Found {
        /**
         * Takes note of it.
         *
         * @param hash as {@link #hash} makes it
         */
        void word(char[] text, int from, int to, int hash);
    }

    /** Tells of each word, in order; returns how many there are, where two pairs of letters count as one. */
    public static int in(Folded text, Found found) {
        int words = 0;
        int pairs = 0;
        int at = 0;
        while (at < text.length) {
            int from = at;
            int kind = text.letters[at];
            if (kind == Letters.RUNNING) {
                at = tellPairs(text, from, found);
                pairs += at - from - 1;
            } else if (kind == Letters.SPACED) {
                at = tellWord(text, from, found);
                words++;
            } else {
                at++;
            }
        }
        return words + (pairs + 1) / 2;
    }

    /** Tells of the word that begins there; returns its end. */
    private static int tellWord(Folded text, int from, Found found) {
        var word = Piece.at(text, from);
        int to = Piece.end(word);
        if (to - from <= LONGEST && !isNumber(text.lower, from, to)) {
            found.word(text.lower, from, to, Piece.hash(word));
        }
        return to;
    }

    /** Tells of each pair of the running letters that begin there; returns their end. */
    private static int tellPairs(Folded text, int from, Found found) {
        var lower = text.lower;
        int at = from + 1;
        for (; at < text.length && text.letters[at] == Letters.RUNNING; at++) {
            if (!Character.isSurrogate(lower[at - 1]) && !Character.isSurrogate(lower[at])) {
                found.word(lower, at - 1, at + 1, Piece.hashOfPair(lower[at - 1], lower[at]));
            }
        }
        return at;
    }

    /** A number to look a word up by; others may have the same, but no two pairs of letters. */
    public static int hash(char[] text, int from, int to) {
        return Piece.hash(text, from, to);
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
