package blogfeed.text;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the many ways to write the same words to one form. */
public final class Folding {
    private Folding() {}

    /**
     * NFKC (so full-width forms, ligatures and styled letters become plain) in lower case; invisible characters vanish,
     * typographic apostrophes become {@code '}, and every run of white space, dashes and underscores becomes one space.
     * So {@code Fine‑Tuning}, {@code fine_tuning} and {@code fine  tuning} fold alike.
     */
    public static String fold(String text) {
        return simplified(plain(text).toLowerCase(Locale.ROOT));
    }

    /** As {@link #fold}, but capitals stay capitals. */
    public static String foldKeepingCase(String text) {
        return simplified(plain(text));
    }

    private static String plain(String text) {
        // NFKC would make the letters "tm" of the sign and glue them to the name before it.
        return isAscii(text) ? text : Normalizer.normalize(text.replace('™', ' '), Normalizer.Form.NFKC);
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
