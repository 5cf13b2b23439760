package blogfeed.feed;

import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The rules of the feeds on one topic. Its mark lies below every feed's own, because the page may tell more. */
final class TopicGate implements GateRule {
    private final String topic;
    private final double mark;
    private final BitSet others = new BitSet();
    private final BitSet askers = new BitSet();
    private final BitSet all = new BitSet();

    TopicGate(List<FeedDefinition> feeds, String topic, double mark) {
        this.topic = topic;
        this.mark = mark;
        all.set(0, feeds.size());
        for (int feed = 0; feed < feeds.size(); feed++) {
            var rule = feeds.get(feed).include().topic();
            var asks = rule != null && rule.name().equals(topic);
            (asks ? askers : others).set(feed);
        }
    }

    @Override
    public BitSet passing(GateQuestion question) {
        return reached(question) || question.severalPeople() || question.knownSite() ? all : others;
    }

    @Override
    public Reason refusal(GateQuestion question) {
        return new Reason(
                "topic", "not enough " + about(question) + ", mentioned by one person only, at no site known for it");
    }

    @Override
    public void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons) {
        if (!askers.intersects(keeping)) {
            return;
        }
        if (reached(question)) {
            reasons.add(new Reason("topic", about(question)));
            return;
        }
        if (question.severalPeople()) {
            reasons.add(new Reason("people", "mentioned by several people"));
        }
        if (question.knownSite()) {
            reasons.add(
                    new Reason("known-site", "site " + question.target().site() + " is known for accepted articles"));
        }
    }

    private boolean reached(GateQuestion question) {
        return score(question) >= mark;
    }

    private double score(GateQuestion question) {
        return question.topicScores().getOrDefault(topic, 0.0);
    }

    private String about(GateQuestion question) {
        return "about " + topic + ": " + Scores.text(score(question)) + " (the gate wants " + Scores.mark(mark) + ")";
    }
}
