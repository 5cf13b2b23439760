package blogfeed.topic;

import blogfeed.text.Folded;
import blogfeed.text.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much there is of each word in a text: for each field its weight, times one more than the logarithm of how often the word
 * is there, over the root of how many words the field has. A hash table with open addressing, because this is done for
 * every word of every page.
 */
final class Amounts implements Words.Found {
    private static final double[] LOGARITHMS = new double[64];

    static {
        Arrays.setAll(LOGARITHMS, Math::log);
    }

    private final Vocabulary vocabulary;
    private final Map<Field, Integer> wordsOfField = new EnumMap<>(Field.class);
    private int[] words = new int[64];
    private int[] counts = new int[words.length];
    private double[] amounts = new double[words.length];
    private int size;

    /** A word and one more than its place in the arrays above, or nothing; of a power of two, at least half of them free. */
    private long[] slots = new long[words.length * 2];

    Amounts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(Field field, Folded text) {
        int all = Words.in(text, this);
        wordsOfField.put(field, all);
        var each = field.wordWeight() / Math.sqrt(all);
        for (int i = 0; i < size; i++) {
            if (counts[i] > 0) {
                amounts[i] += each * (1 + logarithm(counts[i]));
                counts[i] = 0;
            }
        }
    }

    @Override
    public void word(char[] text, int from, int to, int hash) {
        int word = vocabulary.number(text, from, to, hash);
        if (word >= 0) {
            int place = place(word); // may grow the arrays
            counts[place]++;
        }
    }

    /** How many distinct words there are that have a number. */
    int size() {
        return size;
    }

    /** The number of one of them, in the order in which they came. */
    int word(int place) {
        return words[place];
    }

    double amount(int place) {
        return amounts[place];
    }

    /** Of all words, those without a number too. */
    int wordsIn(Field field) {
        return wordsOfField.getOrDefault(field, 0);
    }

    private int place(int word) {
        if (size == words.length) {
            grow();
        }
        int slot = slot(word);
        int known = (int) slots[slot];
        if (known == 0) {
            words[size] = word;
            slots[slot] = entry(word, size);
            return size++;
        }
        return known - 1;
    }

    private static long entry(int word, int place) {
        return (long) word << Integer.SIZE | place + 1;
    }

    private int slot(int word) {
        int slot = (word * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != word) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 4);
        counts = Arrays.copyOf(counts, words.length);
        amounts = Arrays.copyOf(amounts, words.length);
        slots = new long[words.length * 2];
        for (int place = 0; place < size; place++) {
            slots[slot(words[place])] = entry(words[place], place);
        }
    }

    private static double logarithm(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count);
    }
}
