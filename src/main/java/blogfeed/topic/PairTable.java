package blogfeed.topic;

/**
 * The words of two letters of a vocabulary, by their hashes alone, since no two have the same. Apart from the others, because
 * where a script puts no spaces each letter of a text begins another pair. A hash table with open addressing.
 */
final class PairTable {
    private static final int FREE = 0;

    private final int[] hashes;
    private final int[] numbers;

    /** A bit for each hash, four times as many as slots: few enough to stay near the processor, they turn most pairs away. */
    private final long[] filter;

    private final int shift;

    /** For at most so many pairs. */
    PairTable(int most) {
        hashes = new int[Integer.highestOneBit(most + 16) * 4];
        numbers = new int[hashes.length];
        filter = new long[hashes.length / 16];
        shift = Integer.numberOfLeadingZeros(hashes.length - 1);
    }

    void put(int hash, int number) {
        int mixed = mixed(hash);
        filter[word(mixed)] |= 1L << mixed;
        int slot = mixed >>> shift;
        while (hashes[slot] != FREE) {
            slot = slot + 1 & hashes.length - 1;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    /** The pair's number; negative of none. */
    int number(int hash) {
        int mixed = mixed(hash);
        if ((filter[word(mixed)] >>> mixed & 1) == 0) {
            return -1;
        }
        int slot = mixed >>> shift;
        while (hashes[slot] != hash) {
            if (hashes[slot] == FREE) {
                return -1;
            }
            slot = slot + 1 & hashes.length - 1;
        }
        return numbers[slot];
    }

    /** The word of the filter: by the high bits, where the lowest six are its bit. */
    private int word(int mixed) {
        return mixed >>> (shift + 4);
    }

    private static int mixed(int hash) {
        int product = hash * 0x9E37_79B9;
        return product ^ product >>> 16;
    }
}
