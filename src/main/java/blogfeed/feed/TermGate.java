package blogfeed.feed;

import blogfeed.model.Reason;
import blogfeed.text.TermMatcher;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The terms of all feeds, looked for in one pass. */
final class TermGate implements GateRule {
    private final Demand<String> demand;
    private final List<String> terms;
    private final TermMatcher matcher;

    TermGate(List<FeedDefinition> feeds) {
        demand = new Demand<>(feeds.stream().map(feed -> feed.include().terms()).toList());
        terms = demand.things();
        matcher = TermMatcher.of(terms);
    }

    @Override
    public BitSet passing(GateQuestion question) {
        return demand.contentWith(found(question));
    }

    @Override
    public Reason refusal(GateQuestion question) {
        return new Reason("term", "none of the wanted terms found");
    }

    @Override
    public void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons) {
        found(question).stream()
                .filter(term -> demand.askers(term).intersects(keeping))
                .mapToObj(term -> new Reason("term", "term '" + terms.get(term) + "' found"))
                .findFirst()
                .ifPresent(reasons::add);
    }

    private BitSet found(GateQuestion question) {
        var found = new BitSet();
        if (!terms.isEmpty()) {
            matcher.find(question.texts(), found::set);
            matcher.find(question.target().url(), found::set);
        }
        return found;
    }
}
