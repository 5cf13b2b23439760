package blogfeed.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each character. Made for 256 neighbours at a time when one of them is first asked for, and all of it packed into
 * one number, because every character of every text is asked for.
 */
final class Characters {
    /** In place of a character that vanishes. */
    static final char VANISHES = '\0';

    private static final int SIZE = 256;
    private static final long[] @Nullable [] SHEETS = new long[SIZE][];

    private static final int LOWER = 16;
    private static final int LETTERS = 32;
    private static final int SPACE = 40;
    private static final int VANISHING = 41;
    private static final int SETTLED = 42;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private Characters() {}

    /** What becomes of a character, for the methods below to take apart. */
    static long fate(char character) {
        var sheet = SHEETS[character >>> 8];
        return (sheet == null ? sheet(character >>> 8) : sheet)[character & SIZE - 1];
    }

    static char simple(long fate) {
        return (char) fate;
    }

    /** Of the simple form. */
    static char lower(long fate) {
        return (char) (fate >>> LOWER);
    }

    /** One of {@link Letters}; of the lower form. */
    static byte letters(long fate) {
        return (byte) (fate >>> LETTERS);
    }

    /** One where the simple form is a space, else nothing: a number, to be reckoned with. */
    static int space(long fate) {
        return (int) (fate >>> SPACE) & 1;
    }

    /** One where the character vanishes, else nothing. */
    static int vanishing(long fate) {
        return (int) (fate >>> VANISHING) & 1;
    }

    /** Whether the simple form is all that normalization makes of it, wherever it stands, but before an unsettled one. */
    static boolean isSettled(long fate) {
        return (fate >>> SETTLED & 1) == 1;
    }

    static boolean isMark(char character) {
        return (MARKS >> Character.getType(character) & 1) == 1;
    }

    private static long[] sheet(int number) {
        var sheet = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            sheet[i] = find((char) (number * SIZE + i));
        }
        // two threads may both make one, and it is the same
        SHEETS[number] = sheet;
        return sheet;
    }

    private static long find(char character) {
        var normal = normal(character);
        var settled = isSettled(character, normal);
        var kept = settled ? normal.charAt(0) : character;
        var simple = simple(kept, Character.getType(kept));
        var lower = Character.toLowerCase(simple);
        return simple
                | (long) lower << LOWER
                | (long) Letters.of(lower) << LETTERS
                | bit(simple == ' ', SPACE)
                | bit(simple == VANISHES, VANISHING)
                | bit(settled, SETTLED);
    }

    private static long bit(boolean set, int place) {
        return set ? 1L << place : 0;
    }

    private static String normal(char character) {
        // Normalization would make letters of the sign ™ and glue them to the name before it.
        return character == '™' ? " " : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
    }

    /** Full-width forms become one character each, which is no reason to normalize a whole stretch. */
    private static boolean isSettled(char character, String normal) {
        return normal.length() == 1
                && !Character.isSurrogate(character)
                && !joinsTheOneBefore(character)
                && !joinsTheOneBefore(normal.charAt(0));
    }

    private static boolean joinsTheOneBefore(char character) {
        return isMark(character) || isEndOfSyllable(character);
    }

    /** The vowels and ends of syllables that are written as single signs of Hangul. */
    private static boolean isEndOfSyllable(char character) {
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
