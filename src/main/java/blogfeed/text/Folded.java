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

    /** Whether a place lies between two characters of one word of a script that separates words by spaces. */
    boolean isInsideWord(int index) {
        return index < length && letters[index - 1] == Letters.SPACED && letters[index] == Letters.SPACED;
    }

    /** Whether {@code word} stands at a place with its own capitals. */
    boolean holds(char[] word, int at) {
        int end = at + word.length;
        return end <= length && Arrays.equals(word, 0, word.length, cased, at, end);
    }
}
