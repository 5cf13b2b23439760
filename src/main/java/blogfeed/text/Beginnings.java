package blogfeed.text;

/**
 * How phrases begin: with a piece that is a phrase, or with a piece and a character after it. A few thousand bits, which stay
 * near the processor and turn nearly every place of a text away.
 */
final class Beginnings {
    private static final int BITS_EACH = 32;

    private final long[] bits;
    private final int shift;

    /** Of so many phrases. */
    Beginnings(int phrases) {
        bits = new long[Integer.highestOneBit(phrases * BITS_EACH / Long.SIZE + 1) * 2];
        shift = Integer.numberOfLeadingZeros(bits.length * Long.SIZE - 1);
    }

    /** A phrase of one piece, by its hash. */
    void add(int piece) {
        set(bit(piece));
    }

    /** A phrase of more. */
    void add(int piece, char next) {
        set(bit(piece, next));
    }

    /** Whether a phrase may begin with this piece, where this character comes next. */
    boolean maybe(int piece, char next) {
        int alone = bit(piece);
        int more = bit(piece, next);
        return ((bits[alone >>> 6] >>> alone | bits[more >>> 6] >>> more) & 1) != 0;
    }

    private void set(int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private int bit(int piece, char next) {
        return bit(piece * 31 + next);
    }

    private int bit(int hash) {
        return (hash * 0x9E37_79B9) >>> shift;
    }
}
