package blogfeed.topic;

import blogfeed.text.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * A fixed vocabulary, in which a word is found without making a string of it: a hash table with open addressing. Each slot holds
 * the hash beside the word's number, so that other words are told apart without a look at their letters.
 */
final class WordTable implements Vocabulary {
    private static final long FREE = -1;

    /** All words, one after the other. */
    private final char[] letters;

    private final int[] starts;
    private final PairTable pairs;

    /** Of the words that are no pairs. */
    private final long[] slots;

    /** A bit for each hash, eight times as many as slots: they fit a processor's cache, and turn most other words away. */
    private final long[] filter;

    /** @param words distinct; a word's number is its place */
    WordTable(Collection<String> words) {
        letters = String.join("", words).toCharArray();
        starts = new int[words.size() + 1];
        int number = 0;
        for (var word : words) {
            starts[number + 1] = starts[number] + word.length();
            number++;
        }
        pairs = pairs();
        slots = new long[Math.max(8, Integer.highestOneBit(words.size()) * 4)];
        Arrays.fill(slots, FREE);
        filter = new long[slots.length / 8];
        IntStream.range(0, words.size()).filter(word -> !isPair(word)).forEach(this::put);
    }

    private PairTable pairs() {
        int[] numbers =
                IntStream.range(0, starts.length - 1).filter(this::isPair).toArray();
        return PairTable.of(Arrays.stream(numbers).map(this::hash).toArray(), numbers);
    }

    private boolean isPair(int number) {
        return starts[number + 1] - starts[number] == 2;
    }

    private int hash(int number) {
        return Words.hash(letters, starts[number], starts[number + 1]);
    }

    private void put(int number) {
        int hash = hash(number);
        filter[bit(hash) >>> 6] |= 1L << bit(hash);
        slots[freeSlot(hash)] = (long) hash << Integer.SIZE | number;
    }

    String word(int number) {
        return new String(letters, starts[number], starts[number + 1] - starts[number]);
    }

    @Override
    public int number(char[] text, int from, int to, int hash) {
        if (to - from == 2) {
            return pairs.number(hash);
        }
        if ((filter[bit(hash) >>> 6] >>> bit(hash) & 1) == 0) {
            return -1;
        }
        int slot = slot(hash);
        while (slots[slot] != FREE) {
            if ((int) (slots[slot] >>> 32) == hash && isWord((int) slots[slot], text, from, to)) {
                return (int) slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    @Override
    public int addPairs(char[] text, int from, int to, int[] numbers, int size) {
        return pairs.add(text, from, to, numbers, size);
    }

    private int freeSlot(int hash) {
        int slot = slot(hash);
        while (slots[slot] != FREE) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int slot(int hash) {
        return mixed(hash) & slots.length - 1;
    }

    private int bit(int hash) {
        return mixed(hash) & filter.length * Long.SIZE - 1;
    }

    private static int mixed(int hash) {
        return hash ^ hash >>> 15;
    }

    private boolean isWord(int number, char[] text, int from, int to) {
        return Arrays.equals(letters, starts[number], starts[number + 1], text, from, to);
    }
}
