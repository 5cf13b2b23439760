package blogfeed.topic;

/** Numbers for words. */
public interface Vocabulary {
    /**
     * The number of the word in {@code text} from {@code from}, inclusive, to {@code to}, exclusive; negative of none.
     *
     * @param hash of the word, as {@link blogfeed.text.Words#hash} makes it
     */
    int number(char[] text, int from, int to, int hash);
}
