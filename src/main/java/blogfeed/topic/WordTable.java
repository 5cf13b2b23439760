package blogfeed.topic;

import java.util.Arrays;
import java.util.Collection;

/**
 * A fixed vocabulary, in which a word is found without making a string of it: a hash table with open addressing. Each slot holds
 * the hash beside the word's number, so that other words are told apart without a look at their letters.
 */
final class WordTable implements Vocabulary {
    private static final long FREE = -1;

    /** A prime greater than any character, so that no two pairs of letters have the same hash. */
    private static final int FACTOR = 65_599;

    /** All words, one after the other. */
    private final char[] letters;

    private final int[] starts;
    private final long[] slots;

    /** @param words distinct; a word's number is its place */
    WordTable(Collection<String> words) {
        letters = String.join("", words).toCharArray();
        starts = new int[words.size() + 1];
        slots = new long[Math.max(2, Integer.highestOneBit(words.size()) * 4)];
        Arrays.fill(slots, FREE);
        int number = 0;
        for (var word : words) {
            starts[number + 1] = starts[number] + word.length();
            int hash = hash(letters, starts[number], starts[number + 1]);
            slots[freeSlot(hash)] = (long) hash << 32 | number++;
        }
    }

    String word(int number) {
        return new String(letters, starts[number], starts[number + 1] - starts[number]);
    }

    @Override
    public int number(char[] text, int from, int to) {
        int hash = hash(text, from, to);
        int slot = slot(hash);
        while (slots[slot] != FREE) {
            if ((int) (slots[slot] >>> 32) == hash && isWord((int) slots[slot], text, from, to)) {
                return (int) slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private int freeSlot(int hash) {
        int slot = slot(hash);
        while (slots[slot] != FREE) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * FACTOR + text[at];
        }
        return hash;
    }

    private boolean isWord(int number, char[] text, int from, int to) {
        return Arrays.equals(letters, starts[number], starts[number + 1], text, from, to);
    }
}
