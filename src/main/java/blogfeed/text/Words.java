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
        var pieces = text.pieces();
        int words = 0;
        int pairs = 0;
        for (int piece = 0; piece < pieces.count; piece++) {
            int from = pieces.from(piece);
            int to = pieces.to(piece);
            if (text.letters[from] == Letters.SPACED) {
                words++;
                if (to - from <= LONGEST && !isNumber(text.lower, from, to)) {
                    found.word(text.lower, from, to, pieces.hash(piece));
                }
            } else if (text.letters[from] == Letters.RUNNING
                    && to < text.length
                    && text.letters[to] == Letters.RUNNING) {
                pairs++;
                if (!Character.isSurrogate(text.lower[from]) && !Character.isSurrogate(text.lower[to])) {
                    found.word(text.lower, from, to + 1, pieces.hashOfPair(piece));
                }
            }
        }
        return words + (pairs + 1) / 2;
    }

    /** A number to look a word up by; others may have the same. */
    public static int hash(char[] text, int from, int to) {
        return Pieces.hash(text, from, to);
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
