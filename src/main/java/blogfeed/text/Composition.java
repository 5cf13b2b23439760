package blogfeed.text;

import java.text.Normalizer;

/**
 * Unicode's NFKC of a text, for whose sake only the stretches are normalized that need it: most of most texts is normal, and
 * normalizing costs more than all else that is done with a character.
 */
final class Composition {
    /** Unicode's Stream-Safe Text Format (UAX #15) allows no longer run; normalizing one takes its length squared. */
    private static final int MOST_MARKS = 30;

    private Composition() {}

    static String of(String text) {
        int next = nextUnsettled(text, 0);
        if (next == text.length()) {
            return text;
        }
        var normal = new StringBuilder(text.length() + 16);
        int done = 0;
        while (next < text.length()) {
            // what stands before it may be joined with it
            int from = Math.max(done, next - 1);
            int to = nextSettled(text, next);
            normal.append(text, done, from);
            normal.append(Normalizer.normalize(bearable(text, from, to), Normalizer.Form.NFKC));
            done = to;
            next = nextUnsettled(text, to);
        }
        return normal.append(text, done, text.length()).toString();
    }

    private static int nextUnsettled(String text, int from) {
        int at = from;
        while (at < text.length() && isSettled(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nextSettled(String text, int from) {
        int at = from;
        while (at < text.length() && !isSettled(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSettled(char character) {
        return Characters.of(character).isSettled(character);
    }

    /** Without what normalization would not do well with. */
    private static StringBuilder bearable(String text, int from, int to) {
        var bearable = new StringBuilder(to - from);
        int marks = 0;
        for (int i = from; i < to; i++) {
            var character = text.charAt(i);
            marks = Characters.isMark(character) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                // Of the sign ™ it would make letters and glue them to the name before it.
                bearable.append(character == '™' ? ' ' : character);
            }
        }
        return bearable;
    }
}
