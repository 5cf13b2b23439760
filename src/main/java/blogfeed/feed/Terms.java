package blogfeed.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terms of one rule. */
final class Terms {
    private static final int MOST_NAMED = 3;

    private final List<String> terms;
    private final SharedTerms shared;

    /** @param shared holds these terms, and those of other feeds */
    Terms(List<String> terms, SharedTerms shared) {
        this.terms = terms;
        this.shared = shared;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The first term of the rule, in its own order, that occurs in one of the texts. */
    Optional<String> firstIn(List<String> texts) {
        return terms.isEmpty() ? Optional.empty() : in(texts, 1).stream().findFirst();
    }

    /** The first few terms, in the rule's own order, that occur in one of the texts. */
    List<String> firstFewIn(List<String> texts) {
        return in(texts, MOST_NAMED);
    }

    /** Text by text, so that no phrase is found across two of them. */
    private List<String> in(List<String> texts, int most) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Set<String>>(0);
        for (var text : texts) {
            var held = shared.in(text);
            if (!held.isEmpty()) {
                found.add(held);
            }
        }
        return found.isEmpty()
                ? List.of()
                : terms.stream()
                        .distinct()
                        .filter(term -> found.stream().anyMatch(held -> held.contains(term)))
                        .limit(most)
                        .toList();
    }
}
