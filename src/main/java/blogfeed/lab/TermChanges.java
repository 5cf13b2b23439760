package blogfeed.lab;

import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import blogfeed.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why an article has another rank: the terms of its score that differ, and the caps. */
final class TermChanges {
    private static final double VISIBLE = 0.005;
    private static final String MOMENT = "firstMention";

    private TermChanges() {}

    /** Such as "decay 0.71 → 0.40"; "others moved" where nothing of its own did. */
    static List<String> of(RankedArticle before, RankedArticle after) {
        var changes = new ArrayList<>(terms(terms(before.score()), terms(after.score())));
        int stood = before.rank() - before.demotedFrom();
        int stands = after.rank() - after.demotedFrom();
        if (stands > 0 && stands != stood) {
            changes.add("its author or site has enough: demoted from " + after.demotedFrom());
        } else if (stood > 0 && stands <= 0) {
            changes.add("not demoted any more");
        }
        return changes.isEmpty() ? List.of("others moved") : List.copyOf(changes);
    }

    private static List<String> terms(Map<String, Double> before, Map<String, Double> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        // a moment and points are two sorts of score, and the settings that differ say so
        names.remove(MOMENT);
        return names.stream()
                .filter(name -> Math.abs(value(before, name) - value(after, name)) >= VISIBLE)
                .map(name ->
                        String.format(Locale.ROOT, "%s %.2f → %.2f", name, value(before, name), value(after, name)))
                .toList();
    }

    private static double value(Map<String, Double> terms, String name) {
        return terms.getOrDefault(name, 0.0);
    }

    private static Map<String, Double> terms(Score score) {
        var terms = new LinkedHashMap<String, Double>();
        for (Term term : score.terms()) {
            terms.put(term.name(), term.value());
        }
        return terms;
    }
}
