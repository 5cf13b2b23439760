package blogfeed.text;

/**
 * A text as {@link Folding} leaves it, with its capitals and without, place by place alike.
 *
 * @param cased with capitals
 * @param lower in lower case, of the same length
 */
public record Folded(String cased, String lower) {
    /** Of at most the first {@code most} UTF-16 units of the text. */
    public static Folded of(String text, int most) {
        return Folding.folded(bounded(text, most));
    }

    private static String bounded(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
