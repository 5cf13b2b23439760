package blogfeed.ingest;

import blogfeed.feed.GateRules;
import blogfeed.judge.SecondOpinions;
import blogfeed.link.HostLists;
import blogfeed.topic.Topic;
import java.util.List;

/**
 * What events are decided by: which links are articles', which of these are kept, what they are about, and who is asked
 * where the topics can't tell.
 */
public record Rules(HostLists hosts, GateRules gate, List<Topic> topics, SecondOpinions opinions) {
    public Rules {
        topics = List.copyOf(topics);
    }

    /** Without second opinions. */
    public Rules(HostLists hosts, GateRules gate, List<Topic> topics) {
        this(hosts, gate, topics, SecondOpinions.NONE);
    }
}
