package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Target;
import java.util.Map;

/** A mention of which everything is known beforehand. */
record Asked(
        Target target,
        Did author,
        String texts,
        Map<String, Double> topicScores,
        boolean severalPeople,
        boolean knownSite)
        implements GateQuestion {
    @Override
    public double topicScore(String topic) {
        return topicScores.getOrDefault(topic, 0.0);
    }
}
