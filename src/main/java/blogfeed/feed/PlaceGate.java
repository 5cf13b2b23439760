package blogfeed.feed;

import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The feeds' rules on hosts, or on sites. */
final class PlaceGate implements GateRule {
    private final Where where;
    private final Demand<Place> included;
    private final Demand<Place> excluded;
    private final PlaceIndex includedPlaces;
    private final PlaceIndex excludedPlaces;

    PlaceGate(List<FeedDefinition> feeds, Where where) {
        this.where = where;
        included = new Demand<>(feeds.stream().map(where::included).toList());
        excluded = new Demand<>(feeds.stream().map(where::excluded).toList());
        includedPlaces = new PlaceIndex(included.things());
        excludedPlaces = new PlaceIndex(excluded.things());
    }

    @Override
    public BitSet passing(GateQuestion question) {
        var content = included.contentWith(where.find(includedPlaces, question.target()));
        var out = where.find(excludedPlaces, question.target());
        if (out.isEmpty()) {
            return content;
        }
        var passing = (BitSet) content.clone();
        passing.andNot(excluded.askersOfAny(out));
        return passing;
    }

    @Override
    public Reason refusal(GateQuestion question) {
        return new Reason(where.code(), where.code() + " " + where.of(question.target()) + " is not wanted");
    }

    @Override
    public void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons) {
        if (included.askersOfAny(where.find(includedPlaces, question.target())).intersects(keeping)) {
            reasons.add(new Reason(
                    where.code(), where.code() + " " + where.of(question.target()) + " is on a feed's list"));
        }
    }
}
