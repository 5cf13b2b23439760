package blogfeed.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of 256 neighbouring characters. Looked up once, because every character of every text is asked for.
 */
final class Characters {
    /** In place of a character that vanishes. */
    static final char VANISHES = '\0';

    private static final int SIZE = 256;
    private static final @Nullable Characters[] SHEETS = new Characters[SIZE];

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private final char[] simple = new char[SIZE];
    private final char[] lower = new char[SIZE];
    private final boolean[] settled = new boolean[SIZE];

    private Characters(int sheet) {
        for (int i = 0; i < SIZE; i++) {
            var character = (char) (sheet * SIZE + i);
            simple[i] = simple(character, Character.getType(character));
            lower[i] = Character.toLowerCase(simple[i]);
            settled[i] = !isMark(character) && !joinsTheOneBefore(character) && isNormal(character);
        }
    }

    static Characters of(char character) {
        var sheet = SHEETS[character >>> 8];
        if (sheet == null) {
            // two threads may both make one, and it is the same
            sheet = new Characters(character >>> 8);
            SHEETS[character >>> 8] = sheet;
        }
        return sheet;
    }

    static boolean isMark(char character) {
        return (MARKS >> Character.getType(character) & 1) == 1;
    }

    char simple(char character) {
        return simple[character & SIZE - 1];
    }

    /** Of the simple form. */
    char lower(char character) {
        return lower[character & SIZE - 1];
    }

    /** Whether normalization neither changes it nor joins it to the character before it. */
    boolean isSettled(char character) {
        return settled[character & SIZE - 1];
    }

    private static boolean isNormal(char character) {
        return !Character.isSurrogate(character)
                && character != '™'
                && Normalizer.isNormalized(String.valueOf(character), Normalizer.Form.NFKC);
    }

    /** The vowels and ends of syllables that are written as single signs of Hangul. */
    private static boolean joinsTheOneBefore(char character) {
        return character >= 0x1160 && character <= 0x11FF;
    }

    private static char simple(char character, int type) {
        return switch (type) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT -> VANISHES;
            case Character.CONTROL -> character >= 9 && character <= 13 ? ' ' : control(character);
            default -> simpleSign(character);
        };
    }

    /** Those of ASCII stay: they are no worse than any other sign. */
    private static char control(char character) {
        return character < 128 ? character : VANISHES;
    }

    private static char simpleSign(char character) {
        return switch (character) {
            case '‘', '’', '‛', 'ʼ', '´', 'ˈ' -> '\'';
            case '−', '_' -> ' ';
            // The same letter at the end of a word.
            case 'ς' -> 'σ';
            // A variation selector only chooses between the looks of the sign before it.
            default -> character >= 0xFE00 && character <= 0xFE0F ? VANISHES : character;
        };
    }
}
