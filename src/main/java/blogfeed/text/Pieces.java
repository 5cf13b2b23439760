package blogfeed.text;

/**
 * The pieces of a folded text: each whole word of a script that puts spaces between words, and each other character by itself.
 * Each has a hash of its letters, so that terms and words are looked up without being read again.
 */
final class Pieces {
    /** A prime greater than any character, so that hardly any two pairs of letters have the same hash. */
    private static final int FACTOR = 65_599;

    final int count;

    /** Where each begins, and behind them where the last one ends. */
    private final int[] bounds;

    private final int[] hashes;

    /** Reckoned and not asked, because no processor guesses where the next word begins. */
    Pieces(char[] lower, byte[] letters, int length) {
        bounds = new int[length + 1];
        hashes = new int[length];
        int piece = -1;
        int hash = 0;
        int before = Letters.NONE;
        for (int at = 0; at < length; at++) {
            int goesOn = letters[at] & before & Letters.SPACED;
            piece += 1 - goesOn;
            hash = hash * goesOn * FACTOR + lower[at];
            hashes[piece] = hash;
            bounds[piece + 1] = at + 1;
            before = letters[at];
        }
        count = piece + 1;
    }

    int from(int piece) {
        return bounds[piece];
    }

    int to(int piece) {
        return bounds[piece + 1];
    }

    int hash(int piece) {
        return hashes[piece];
    }

    /** The hash of a piece and the one after it, of one letter each, as if they were one. */
    int hashOfPair(int piece) {
        return hashes[piece] * FACTOR + hashes[piece + 1];
    }

    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * FACTOR + text[at];
        }
        return hash;
    }
}
