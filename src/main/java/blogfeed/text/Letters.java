package blogfeed.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character does in a word. */
enum Letters {
    /** No part of a word. */
    NONE,
    /** A letter or mark of a script that puts spaces between words, or a digit. */
    SPACED,
    /** A letter of a text that runs on without spaces. */
    RUNNING;

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

    /** The script of a character is searched for, which is slow, and every character of every text is asked for. */
    private static final Letters[] OF_CHARACTER = new Letters[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < OF_CHARACTER.length; i++) {
            OF_CHARACTER[i] = lookUp(i);
        }
    }

    static Letters of(int codePoint) {
        return codePoint < OF_CHARACTER.length ? OF_CHARACTER[codePoint] : lookUp(codePoint);
    }

    /** Of the character that begins at an index, or that the index lies in. */
    static Letters at(String text, int index) {
        var unit = text.charAt(index);
        if (!Character.isSurrogate(unit)) {
            return OF_CHARACTER[unit];
        }
        var inside = Character.isLowSurrogate(unit) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        return of(text.codePointAt(inside ? index - 1 : index));
    }

    private static Letters lookUp(int character) {
        if (Character.isDigit(character)) {
            return SPACED;
        }
        var ofWord = Character.isLetter(character) || (MARKS >> Character.getType(character) & 1) == 1;
        if (!ofWord) {
            return NONE;
        }
        return character >= 128 && RUNNING_SCRIPTS.contains(UnicodeScript.of(character)) ? RUNNING : SPACED;
    }
}
