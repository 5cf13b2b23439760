package blogfeed.topic;

import java.util.Arrays;
import java.util.Collection;

/** A fixed vocabulary, in which a word is found without making a string of it: a hash table with open addressing. */
final class WordTable implements Vocabulary {
    private static final int FREE = -1;

    private final String[] words;
    private final int[] slots;

    /** @param words distinct; a word's number is its place */
    WordTable(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        slots = new int[Math.max(2, Integer.highestOneBit(words.size()) * 4)];
        Arrays.fill(slots, FREE);
        for (int word = 0; word < this.words.length; word++) {
            slots[freeSlot(this.words[word])] = word;
        }
    }

    String word(int number) {
        return words[number];
    }

    int size() {
        return words.length;
    }

    @Override
    public int number(String text, int from, int to) {
        int slot = slot(text, from, to);
        while (slots[slot] != FREE && !isSame(words[slots[slot]], text, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    private int freeSlot(String word) {
        int slot = slot(word, 0, word.length());
        while (slots[slot] != FREE) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + text.charAt(at);
        }
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private static boolean isSame(String word, String text, int from, int to) {
        return word.length() == to - from && text.startsWith(word, from);
    }
}
