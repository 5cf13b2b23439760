package blogfeed.topic;

import blogfeed.text.Folded;
import blogfeed.text.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much there is of each word in a text: for each field its weight, times one more than the logarithm of how often the word
 * is there, over the root of how many words the field has. Arrays, and reckoned rather than asked, because this is done for
 * every word of every page.
 */
final class Amounts implements Words.Found {
    private static final double[] LOGARITHMS = new double[64];

    static {
        Arrays.setAll(LOGARITHMS, Math::log);
    }

    private final Vocabulary vocabulary;
    private final Map<Field, Integer> wordsOfField = new EnumMap<>(Field.class);

    /** The numbers of one field's words as they come. */
    private int[] found = new int[64];

    private int foundSize;

    /** Of each number one more than its place in the arrays below, or nothing. */
    private int[] places = new int[64];

    private int[] words = new int[64];
    private int[] counts = new int[words.length];
    private double[] amounts = new double[words.length];
    private int size;

    Amounts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(Field field, Folded text) {
        foundSize = 0;
        int all = Words.in(text, this);
        wordsOfField.put(field, all);
        count();
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
            ensureRoomFor(1);
            found[foundSize++] = word;
        }
    }

    @Override
    public void run(char[] text, int from, int to) {
        ensureRoomFor(to - from);
        foundSize = vocabulary.addPairs(text, from, to, found, foundSize);
    }

    private void ensureRoomFor(int more) {
        if (foundSize + more > found.length) {
            found = Arrays.copyOf(found, Math.max(foundSize + more, found.length * 4));
        }
    }

    private void count() {
        ensurePlaces();
        for (int i = 0; i < foundSize; i++) {
            int word = found[i];
            int known = places[word];
            int isNew = (known - 1) >>> 31;
            int place = known + isNew * (size + 1);
            places[word] = place;
            words[place - 1] = word;
            counts[place - 1]++;
            size += isNew;
        }
    }

    private void ensurePlaces() {
        int greatest = 0;
        for (int i = 0; i < foundSize; i++) {
            greatest = Math.max(greatest, found[i]);
        }
        if (greatest >= places.length) {
            places = Arrays.copyOf(places, Integer.highestOneBit(greatest) * 2);
        }
        if (size + foundSize > words.length) {
            words = Arrays.copyOf(words, size + foundSize);
            counts = Arrays.copyOf(counts, words.length);
            amounts = Arrays.copyOf(amounts, words.length);
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

    private static double logarithm(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count);
    }
}
