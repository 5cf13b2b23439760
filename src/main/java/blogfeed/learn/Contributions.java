package blogfeed.learn;

import blogfeed.model.Term;
import blogfeed.model.TopicScore;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What moved a score most, for a person at a terminal, as in "title: llm +2.40, word: prompt +0.31". */
public final class Contributions {
    private static final int MOST = 4;

    private Contributions() {}

    /** What spoke for the topic; empty where nothing did. */
    public static String forIt(TopicScore score) {
        return text(score, term -> term.value() > 0);
    }

    /** What spoke against the topic; empty where nothing did. */
    public static String against(TopicScore score) {
        return text(score, term -> term.value() < 0);
    }

    private static String text(TopicScore score, Predicate<Term> side) {
        return score.contributions().stream()
                .filter(side)
                .limit(MOST)
                .map(term -> String.format(Locale.ROOT, "%s %+.2f", term.name(), term.value()))
                .collect(Collectors.joining(", "));
    }
}
