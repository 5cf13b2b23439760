package blogfeed.lab;

import blogfeed.model.Score;
import blogfeed.model.Term;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A score for a person at a terminal. */
final class ScoreText {
    private static final String DECAY = "decay";
    private static final String MOMENT = "firstMention";

    private ScoreText() {}

    /** Its value; nothing where it is a moment, which no number tells. */
    static String value(Score score) {
        return isMoment(score) ? "" : String.format(Locale.ROOT, "%.3f", score.value());
    }

    /** What it is made of: "(mentions 3.00 + topic 0.93) × decay 0.81", or "first mentioned 2026-11-20T11:02:43Z". */
    static String formula(Score score) {
        if (isMoment(score)) {
            return "first mentioned " + Instant.ofEpochSecond((long) score.value());
        }
        var points = text(score.terms().stream()
                .filter(term -> !term.name().equals(DECAY))
                .toList());
        return score.terms().stream()
                .filter(term -> term.name().equals(DECAY))
                .findFirst()
                .map(decay -> "(" + points + ") × " + text(List.of(decay)))
                .orElse(points);
    }

    private static boolean isMoment(Score score) {
        return score.terms().stream().anyMatch(term -> term.name().equals(MOMENT));
    }

    private static String text(List<Term> terms) {
        return terms.stream()
                .map(term -> String.format(Locale.ROOT, "%s %.2f", term.name(), term.value()))
                .collect(Collectors.joining(" + "));
    }
}
