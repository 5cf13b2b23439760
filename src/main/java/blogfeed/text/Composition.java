package blogfeed.text;

import java.text.Normalizer;

/** Unicode's NFKC of a stretch of a text, without what normalization would not do well with. */
final class Composition {
    /** Unicode's Stream-Safe Text Format (UAX #15) allows no longer run; normalizing one takes its length squared. */
    private static final int MOST_MARKS = 30;

    private Composition() {}

    static String of(char[] text, int from, int to) {
        return Normalizer.normalize(bearable(text, from, to), Normalizer.Form.NFKC);
    }

    private static StringBuilder bearable(char[] text, int from, int to) {
        var bearable = new StringBuilder(to - from);
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks = Characters.isMark(text[i]) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                // Of the sign ™ it would make letters and glue them to the name before it.
                bearable.append(text[i] == '™' ? ' ' : text[i]);
            }
        }
        return bearable;
    }
}
