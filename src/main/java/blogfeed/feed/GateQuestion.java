package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Target;
import java.util.Map;

/** A mention at the gate, see {@link GateRules#judge}. */
record GateQuestion(
        Target target,
        Did author,
        String texts,
        Map<String, Double> topicScores,
        boolean severalPeople,
        boolean knownSite) {}
