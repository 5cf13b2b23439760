package blogfeed.feed;

import blogfeed.text.TermMatcher;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The terms of one rule. */
final class Terms {
    private static final int MOST_NAMED = 3;

    private final List<String> terms;
    private final TermMatcher matcher;

    Terms(List<String> terms) {
        this.terms = terms;
        this.matcher = TermMatcher.of(terms);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** The first term of the rule, in its own order, that occurs in one of the texts. */
    Optional<String> firstIn(List<String> texts) {
        return in(texts).stream().mapToObj(terms::get).findFirst();
    }

    /** The first few terms, in the rule's own order, that occur in one of the texts. */
    List<String> firstFewIn(List<String> texts) {
        return in(texts).stream().limit(MOST_NAMED).mapToObj(terms::get).toList();
    }

    /** Text by text, so that no phrase is found across two of them. */
    private BitSet in(List<String> texts) {
        var found = new BitSet();
        if (!terms.isEmpty()) {
            texts.forEach(text -> matcher.find(text, found::set));
        }
        return found;
    }
}
