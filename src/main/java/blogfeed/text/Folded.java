package blogfeed.text;

import java.util.Arrays;

/**
 * A text as {@link Folding} leaves it, with its capitals and without, place by place alike. Arrays, because all that is done
 * with a text goes over each of its characters.
 */
public final class Folded {
    /** Longer ones may hold anything behind {@link #length}. */
    final char[] cased;

    final char[] lower;

    /** What each character does in a word: one of {@link Letters}. */
    final byte[] letters;

    final int length;

    Folded(char[] cased, char[] lower, byte[] letters, int length) {
        this.cased = cased;
        this.lower = lower;
        this.letters = letters;
        this.length = length;
    }

    /** Of at most the first {@code most} UTF-16 units of the text. */
    public static Folded of(String text, int most) {
        return Folding.folded(Clean.beginning(text, most));
    }

    String cased() {
        return new String(cased, 0, length);
    }

    String lower() {
        return new String(lower, 0, length);
    }

    /** What stands there in small letters; behind the end, nothing. */
    char lowerOrNone(int at) {
        return at < length ? lower[at] : 0;
    }

    /** Whether this is what stands in another text from {@code from}, inclusive, to {@code to}, exclusive, in small letters. */
    boolean isLower(Folded text, int from, int to) {
        return Arrays.equals(lower, 0, length, text.lower, from, to);
    }

    /** The same with capitals. */
    boolean isCased(Folded text, int from, int to) {
        return Arrays.equals(cased, 0, length, text.cased, from, to);
    }
}
