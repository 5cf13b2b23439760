package blogfeed.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character does in a word. Bytes, because each character of a text has one. */
final class Letters {
    /** No part of a word. */
    static final byte NONE = 0;

    /** A letter or mark of a script that puts spaces between words, or a digit. */
    static final byte SPACED = 1;

    /** A letter of a text that runs on without spaces. */
    static final byte RUNNING = 2;

    /**
     * Scripts written without spaces, or, as Hangul, with particles glued to foreign words. COMMON holds the sound marks
     * of kana.
     */
    private static final Set<UnicodeScript> RUNNING_SCRIPTS = EnumSet.of(
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

    private Letters() {}

    /** Slow: searches for the script. */
    static byte of(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return SPACED;
        }
        var ofWord = Character.isLetter(codePoint) || (MARKS >> Character.getType(codePoint) & 1) == 1;
        if (!ofWord) {
            return NONE;
        }
        return codePoint >= 128 && RUNNING_SCRIPTS.contains(UnicodeScript.of(codePoint)) ? RUNNING : SPACED;
    }
}
