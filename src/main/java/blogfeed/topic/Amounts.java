package blogfeed.topic;

import blogfeed.text.Words;
import java.util.Arrays;

/**
 * How much there is of each word in a text: for each field its weight, times one more than the logarithm of how often the word
 * is there, over the root of how many words the field has. A hash table with open addressing, because this is done for
 * every word of every page.
 */
final class Amounts implements Words.Found {
    private static final int FREE = -1;

    private final Vocabulary vocabulary;
    private int[] words = new int[256];
    private int[] counts = new int[words.length];
    private double[] amounts = new double[words.length];
    private int size;

    Amounts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Arrays.fill(words, FREE);
    }

    void add(Field field, String folded) {
        var all = Words.in(folded, this);
        var each = field.wordWeight() / Math.sqrt(all);
        for (int slot = 0; slot < words.length; slot++) {
            if (counts[slot] > 0) {
                amounts[slot] += each * (1 + Math.log(counts[slot]));
                counts[slot] = 0;
            }
        }
    }

    @Override
    public void word(String text, int from, int to) {
        int word = vocabulary.number(text, from, to);
        if (word >= 0) {
            int slot = slotOf(word); // may grow the table
            counts[slot]++;
        }
    }

    int[] words() {
        return Arrays.stream(words).filter(word -> word != FREE).toArray();
    }

    double amount(int word) {
        return amounts[find(word)];
    }

    private int slotOf(int word) {
        int slot = find(word);
        if (words[slot] == FREE) {
            if (++size > words.length / 2) {
                grow();
                slot = find(word);
            }
            words[slot] = word;
        }
        return slot;
    }

    private int find(int word) {
        int slot = (word * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(words.length - 1);
        while (words[slot] != word && words[slot] != FREE) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private void grow() {
        var before = words;
        var countsBefore = counts;
        var amountsBefore = amounts;
        words = new int[before.length * 2];
        counts = new int[words.length];
        amounts = new double[words.length];
        Arrays.fill(words, FREE);
        for (int old = 0; old < before.length; old++) {
            if (before[old] != FREE) {
                int slot = find(before[old]);
                words[slot] = before[old];
                counts[slot] = countsBefore[old];
                amounts[slot] = amountsBefore[old];
            }
        }
    }
}
