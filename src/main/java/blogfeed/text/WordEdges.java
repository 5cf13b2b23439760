package blogfeed.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Tells where words begin and end. */
final class WordEdges {
    /**
     * Scripts written without spaces, or, as Hangul, with particles glued to foreign words. COMMON holds the sound marks
     * of kana.
     */
    private static final Set<UnicodeScript> RUNNING = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.COMMON);

    private static final int MARKS = 1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK;

    private WordEdges() {}

    /** Whether the place before {@code index} lies inside a word of a script that separates words by spaces. */
    static boolean insideWord(String text, int index) {
        return index > 0
                && index < text.length()
                && isSpaced(text.codePointBefore(index))
                && isSpaced(text.codePointAt(index));
    }

    private static boolean isSpaced(int character) {
        if (Character.isDigit(character)) {
            return true;
        }
        if (character < 128) {
            return Character.isLetter(character);
        }
        var ofWord = Character.isLetter(character) || (MARKS >> Character.getType(character) & 1) == 1;
        return ofWord && !RUNNING.contains(UnicodeScript.of(character));
    }
}
