package blogfeed.text;

/** Tells where words begin and end. */
final class WordEdges {
    private WordEdges() {}

    /** Whether the place before {@code index} lies inside a word of a script that separates words by spaces. */
    static boolean insideWord(String text, int index) {
        return index > 0
                && index < text.length()
                && Letters.at(text, index - 1) == Letters.SPACED
                && Letters.at(text, index) == Letters.SPACED;
    }
}
