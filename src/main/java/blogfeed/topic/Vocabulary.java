package blogfeed.topic;

/** Numbers for words. */
public interface Vocabulary {
    /** The number of the word in {@code text} from {@code from}, inclusive, to {@code to}, exclusive; negative of none. */
    int number(char[] text, int from, int to);
}
