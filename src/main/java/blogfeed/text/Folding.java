package blogfeed.text;

import java.text.Normalizer;

/** Brings the many ways to write the same words to one form. */
public final class Folding {
    /** Unicode's Stream-Safe Text Format (UAX #15) allows no longer run; normalizing one takes its length squared. */
    private static final int MOST_MARKS = 30;

    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private Folding() {}

    /**
     * NFKC (so full-width forms, ligatures and styled letters become plain) in lower case; invisible characters vanish,
     * typographic apostrophes become {@code '}, and every run of white space, dashes and underscores becomes one space.
     * So {@code Fine‑Tuning}, {@code fine_tuning} and {@code fine  tuning} fold alike.
     */
    public static String fold(String text) {
        return lowerCase(foldKeepingCase(text));
    }

    /** As {@link #fold}, but capitals stay capitals. */
    public static String foldKeepingCase(String text) {
        return simplified(isAscii(text) ? text : Normalizer.normalize(bearable(text), Normalizer.Form.NFKC));
    }

    /** Of the same length as {@code text} and the same in every language. */
    static String lowerCase(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            var character = lower[i];
            if (Character.isHighSurrogate(character) && i + 1 < lower.length) {
                Character.toChars(Character.toLowerCase(Character.codePointAt(lower, i)), lower, i);
            } else {
                lower[i] = Character.toLowerCase(character);
            }
        }
        return new String(lower);
    }

    /** Without what normalization would not do well with. */
    private static String bearable(String text) {
        var bearable = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            marks = (MARKS >> Character.getType(character) & 1) == 1 ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                // Of the sign ™ it would make letters and glue them to the name before it.
                bearable.append(character == '™' ? ' ' : character);
            }
        }
        return bearable.toString();
    }

    private static String simplified(String text) {
        var folded = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = simple(text.charAt(i));
            var repeated = character == ' ' && length > 0 && folded[length - 1] == ' ';
            if (character != '\0' && !repeated) {
                folded[length++] = character;
            }
        }
        return new String(folded, 0, length);
    }

    /** The character's simple form, NUL for one that vanishes. */
    private static char simple(char character) {
        if (character < 128) {
            return simpleAscii(character);
        }
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.CONTROL -> '\0';
            default -> simpleSign(character);
        };
    }

    private static char simpleAscii(char character) {
        if (character > '_') {
            return character;
        }
        var separates = character == '-' || character == '_' || character == ' ' || (character >= 9 && character <= 13);
        return separates ? ' ' : character;
    }

    private static char simpleSign(char character) {
        return switch (character) {
            case '‘', '’', '‛', 'ʼ', '´', 'ˈ' -> '\'';
            case '−' -> ' ';
            // The same letter at the end of a word.
            case 'ς' -> 'σ';
            // A variation selector only chooses between the looks of the sign before it.
            default -> character >= 0xFE00 && character <= 0xFE0F ? '\0' : character;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
