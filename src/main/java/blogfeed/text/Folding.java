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
        return new Folder(text).folded();
    }
}
