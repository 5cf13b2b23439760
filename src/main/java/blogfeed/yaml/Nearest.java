package blogfeed.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant. */
public final class Nearest {
    private Nearest() {}

    /** "; did you mean 'x'?" where one is near, else the list of what is valid. */
    static String hint(String word, Collection<String> valid) {
        return to(word, valid)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; valid here: " + String.join(", ", valid));
    }

    /** The valid word nearest to what was written, unless none is near. */
    public static Optional<String> to(String word, Collection<String> valid) {
        return valid.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(nearest -> distance(word, nearest) <= Math.max(2, word.length() / 3));
    }

    /** Levenshtein's edit distance, ignoring case. */
    static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
