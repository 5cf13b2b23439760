package blogfeed.feed;

import blogfeed.model.Kind;
import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The feeds' rules on kinds. */
final class KindGate implements GateRule {
    private final Demand<Kind> kinds;

    KindGate(List<FeedDefinition> feeds) {
        kinds = new Demand<>(feeds.stream().map(feed -> feed.include().kinds()).toList());
    }

    @Override
    public BitSet passing(GateQuestion question) {
        return kinds.contentWith(kinds.only(question.target().kind()));
    }

    @Override
    public Reason refusal(GateQuestion question) {
        return new Reason("kind", "kind " + question.target().kind() + " is not wanted");
    }

    /** A kind alone is no reason to keep anything. */
    @Override
    public void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons) {}
}
