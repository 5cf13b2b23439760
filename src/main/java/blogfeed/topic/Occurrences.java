package blogfeed.topic;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The numbers of the words of a lexicon in a text, each as often as it stands there. */
final class Occurrences implements IntConsumer {
    private int[] words = new int[8];
    private int size;

    @Override
    public void accept(int word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 4);
        }
        words[size++] = word;
    }

    int size() {
        return size;
    }

    int word(int place) {
        return words[place];
    }
}
