package blogfeed.text;

/**
 * The words of a folded text. Where a script puts no spaces between words, each two neighbouring letters stand for one: most
 * words of Chinese, Japanese and Korean have two. Numbers and very long words, which name nothing, are left out.
 */
public final class Words {
    private static final int LONGEST = 40;

    private Words() {}

    /** Is told of what lies in {@code text} from {@code from}, inclusive, to {@code to}, exclusive. */
    public interface Found {
        /**
         * Takes note of a word.
         *
         * @param hash as {@link #hash} makes it
         */
        void word(char[] text, int from, int to, int hash);

        /** Takes note of letters that run on: each two neighbours are a word. */
        default void run(char[] text, int from, int to) {
            for (int at = from + 1; at < to; at++) {
                word(text, at - 1, at + 1, hashOfPair(text[at - 1], text[at]));
            }
        }
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
                at = tellRun(text, from, found);
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

    /** Tells of the letters that run on from there; returns their end. A sign of two UTF-16 units makes no pair with another. */
    private static int tellRun(Folded text, int from, Found found) {
        int start = from;
        int at = from;
        for (; at < text.length && text.letters[at] == Letters.RUNNING; at++) {
            if (Character.isSurrogate(text.lower[at])) {
                found.run(text.lower, start, at);
                start = at + 1;
            }
        }
        found.run(text.lower, start, at);
        return at;
    }

    /** A number to look a word up by; others may have the same, but no two pairs of letters. */
    public static int hash(char[] text, int from, int to) {
        return Piece.hash(text, from, to);
    }

    /** The same of two letters. */
    public static int hashOfPair(char first, char second) {
        return Piece.hashOfPair(first, second);
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
