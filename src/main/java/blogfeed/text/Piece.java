package blogfeed.text;

/**
 * A piece of a folded text: a whole word of a script that puts spaces between words, or any other character by itself. Known
 * by its end and a hash of its letters, packed into one number, because every piece of every text is asked for.
 */
final class Piece {
    /** A prime greater than any character, so that no two pairs of letters have the same hash: none is beyond U+FFBF. */
    private static final int FACTOR = 65_599;

    private Piece() {}

    /** The one that begins there. */
    static long at(Folded text, int from) {
        int hash = text.lower[from];
        int to = from + 1;
        if (text.letters[from] == Letters.SPACED) {
            for (; to < text.length && text.letters[to] == Letters.SPACED; to++) {
                hash = hash * FACTOR + text.lower[to];
            }
        }
        return (long) hash << Integer.SIZE | to;
    }

    /** Where it ends, and the next begins. */
    static int end(long piece) {
        return (int) piece;
    }

    static int hash(long piece) {
        return (int) (piece >>> Integer.SIZE);
    }

    /** As that of a piece of these letters. */
    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * FACTOR + text[at];
        }
        return hash;
    }

    /** The same of two letters. */
    static int hashOfPair(char first, char second) {
        return first * FACTOR + second;
    }
}
