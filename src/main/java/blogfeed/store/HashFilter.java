package blogfeed.store;

/**
 * A Bloom filter of 64-bit hashes: never a wrong no, a wrong yes for about 1 % of the strangers among as many entries
 * as it was made for. Its memory, two bytes for each of these, stays the same however many come: the facts may grow, the
 * memory must not. Not safe for use by two threads at once.
 */
public final class HashFilter {
    private static final int PROBES = 4;
    private static final int BITS_EACH = 16;

    private final int mask;
    private final long[] words;

    /** @param entries for about how many, rounded up to a power of two */
    public HashFilter(int entries) {
        int bits = Integer.highestOneBit(Math.max(entries, 64) - 1) * 2 * BITS_EACH;
        mask = bits - 1;
        words = new long[bits / Long.SIZE];
    }

    public void add(long hash) {
        for (int i = 0; i < PROBES; i++) {
            var bit = bit(hash, i);
            words[bit >>> 6] |= 1L << bit;
        }
    }

    public boolean contains(long hash) {
        for (int i = 0; i < PROBES; i++) {
            var bit = bit(hash, i);
            if ((words[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash's two halves make as many independent probes as are wanted. */
    private int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> 32)) & mask;
    }
}
