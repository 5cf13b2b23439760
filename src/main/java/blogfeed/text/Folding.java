package blogfeed.text;

/** Brings the many ways to write the same words to one form. */
public final class Folding {
    private Folding() {}

    /**
     * NFKC (so full-width forms, ligatures and styled letters become plain) in lower case; invisible characters vanish,
     * typographic apostrophes become {@code '}, and every run of white space, dashes and underscores becomes one space.
     * So {@code Fine‑Tuning}, {@code fine_tuning} and {@code fine  tuning} fold alike.
     */
    public static String fold(String text) {
        return folded(text).lower();
    }

    /** As {@link #fold}, but capitals stay capitals. */
    public static String foldKeepingCase(String text) {
        return folded(text).cased();
    }

    static Folded folded(String text) {
        var plain = Composition.of(text).toCharArray();
        var cased = new char[plain.length];
        var lower = new char[plain.length];
        int length = 0;
        for (var character : plain) {
            var sheet = Characters.of(character);
            var simple = sheet.simple(character);
            var repeated = simple == ' ' && length > 0 && cased[length - 1] == ' ';
            if (simple != Characters.VANISHES && !repeated) {
                cased[length] = simple;
                lower[length++] = sheet.lower(character);
            }
        }
        lowerPairs(lower, length);
        return new Folded(new String(cased, 0, length), new String(lower, 0, length));
    }

    /** Lower case of the same length, and the same in every language. */
    private static void lowerPairs(char[] text, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (Character.isHighSurrogate(text[i])) {
                Character.toChars(Character.toLowerCase(Character.codePointAt(text, i, length)), text, i);
            }
        }
    }
}
