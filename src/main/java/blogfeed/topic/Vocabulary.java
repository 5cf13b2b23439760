package blogfeed.topic;

/** Numbers for words. */
public interface Vocabulary {
    /** Where no word has a number. */
    Vocabulary NONE = (text, from, to) -> -1;

    /** The number of the word in {@code text} from {@code from}, inclusive, to {@code to}, exclusive; negative of none. */
    int number(String text, int from, int to);
}
