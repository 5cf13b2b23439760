package blogfeed.feed;

import blogfeed.feed.Include.TopicRule;
import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The rules of the feeds on one topic with one mark. It is low, because the page may tell more. */
final class TopicGate implements GateRule {
    private final String topic;
    private final double mark;
    private final BitSet others = new BitSet();
    private final BitSet askers = new BitSet();
    private final BitSet all = new BitSet();

    /**
     * @param entrance the topic and the mark
     * @param entrances those of all feeds
     */
    TopicGate(TopicRule entrance, List<Optional<TopicRule>> entrances) {
        topic = entrance.name();
        mark = entrance.minScore();
        all.set(0, entrances.size());
        for (int feed = 0; feed < entrances.size(); feed++) {
            var asks = entrances.get(feed).filter(entrance::equals).isPresent();
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
        return question.topicScore(topic);
    }

    private String about(GateQuestion question) {
        return "about " + topic + ": " + Scores.text(score(question)) + " (the gate wants " + Scores.mark(mark) + ")";
    }
}
