package blogfeed.topic;

import blogfeed.text.Words;

/** Numbers for words. */
public interface Vocabulary {
    /**
     * The number of the word in {@code text} from {@code from}, inclusive, to {@code to}, exclusive; negative of none.
     *
     * @param hash of the word, as {@link Words#hash} makes it
     */
    int number(char[] text, int from, int to, int hash);

    /**
     * Adds the numbers of all pairs of neighbours in {@code text} from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @param numbers where they are added, with room for one more than there are pairs
     * @param size of {@code numbers} up to now
     * @return its size from now on
     */
    default int addPairs(char[] text, int from, int to, int[] numbers, int size) {
        int all = size;
        for (int at = from + 1; at < to; at++) {
            int number = number(text, at - 1, at + 1, Words.hashOfPair(text[at - 1], text[at]));
            if (number >= 0) {
                numbers[all++] = number;
            }
        }
        return all;
    }
}
