package blogfeed.ingest;

/** A set of 64-bit hashes by open addressing: 8 bytes and a bit of air each. Not safe for use by two threads at once. */
final class LongHashSet {
    private long[] slots = new long[1024];
    private boolean hasZero;
    private int size;

    /** Adds a hash. Nothing is ever taken out: a hash too many only costs a look at the store. */
    void add(long hash) {
        if (hash == 0) {
            hasZero = true;
        } else if (put(slots, hash) && ++size * 2 > slots.length) {
            grow();
        }
    }

    boolean contains(long hash) {
        if (hash == 0) {
            return hasZero;
        }
        for (int i = slot(slots, hash); slots[i] != 0; i = (i + 1) & (slots.length - 1)) {
            if (slots[i] == hash) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (var hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int i = slot(slots, hash);
        while (slots[i] != 0) {
            if (slots[i] == hash) {
                return false;
            }
            i = (i + 1) & (slots.length - 1);
        }
        slots[i] = hash;
        return true;
    }

    private static int slot(long[] slots, long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
    }
}
