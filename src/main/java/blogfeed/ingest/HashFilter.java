package blogfeed.ingest;

/**
 * A Bloom filter of 64-bit hashes: never a wrong no, a wrong yes for about 1 % of the strangers among a million entries.
 * Two megabytes, however many entries: the facts may grow, the memory must not. Not safe for use by two threads at once.
 */
final class HashFilter {
    private static final int BITS = 1 << 24;
    private static final int PROBES = 4;

    private final long[] words = new long[BITS / Long.SIZE];

    void add(long hash) {
        for (int i = 0; i < PROBES; i++) {
            var bit = bit(hash, i);
            words[bit >>> 6] |= 1L << bit;
        }
    }

    boolean contains(long hash) {
        for (int i = 0; i < PROBES; i++) {
            var bit = bit(hash, i);
            if ((words[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash's two halves make as many independent probes as are wanted. */
    private static int bit(long hash, int probe) {
        return ((int) hash + probe * (int) (hash >>> 32)) & (BITS - 1);
    }
}
