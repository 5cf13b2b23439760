package blogfeed.topic;

import blogfeed.text.Words;

/**
 * The words of two letters of a vocabulary, by their hashes alone, since no two have the same. Apart from the others, because
 * where a script puts no spaces each letter of a text begins another pair. A cuckoo hash table: a pair stands in one of two
 * places, and both are looked at, since no processor guesses whether the next pair is here or which of its places it has.
 */
final class PairTable {
    /** In a row, before a larger table is made. */
    private static final int MOST_MOVES = 500;

    private static final long FREE = 0;

    /** A pair's hash, which is never 0, and its number. */
    private final long[] slots;

    private final int shift;

    private PairTable(int size) {
        slots = new long[size];
        shift = Integer.numberOfLeadingZeros(size - 1);
    }

    /** @param numbers of the pairs whose hashes these are, in the same order */
    static PairTable of(int[] hashes, int[] numbers) {
        int size = Integer.highestOneBit(hashes.length + 16) * 4;
        var table = new PairTable(size);
        while (!table.put(hashes, numbers)) {
            size *= 2;
            table = new PairTable(size);
        }
        return table;
    }

    private boolean put(int[] hashes, int[] numbers) {
        for (int i = 0; i < hashes.length; i++) {
            if (!put((long) hashes[i] << Integer.SIZE | numbers[i])) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands in its place moves to its other one, and so on. */
    private boolean put(long added) {
        var pair = added;
        int slot = one(hash(pair));
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            var moved = slots[slot];
            slots[slot] = pair;
            if (moved == FREE) {
                return true;
            }
            pair = moved;
            slot = one(hash(pair)) ^ other(hash(pair)) ^ slot;
        }
        return false;
    }

    /** See {@link Vocabulary#addPairs}. */
    int add(char[] text, int from, int to, int[] numbers, int size) {
        int all = size;
        for (int at = from + 1; at < to; at++) {
            int number = number(Words.hashOfPair(text[at - 1], text[at]));
            numbers[all] = number;
            all += ~number >>> 31; // one more, unless it is negative
        }
        return all;
    }

    /** The pair's number; negative of none. */
    int number(int hash) {
        return numberIn(one(hash), hash) & numberIn(other(hash), hash);
    }

    /** The pair's number, or all bits where another one stands there, or none. */
    private int numberIn(int slot, int hash) {
        int difference = hash(slots[slot]) ^ hash;
        return (int) slots[slot] | (difference | -difference) >> 31;
    }

    private static int hash(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private int one(int hash) {
        return (hash * 0x9E37_79B9) >>> shift;
    }

    private int other(int hash) {
        return ((hash ^ hash >>> 15) * 0x85EB_CA6B) >>> shift;
    }
}
