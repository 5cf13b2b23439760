package blogfeed.ingest;

import blogfeed.feed.GateRules;
import blogfeed.link.HostLists;
import blogfeed.topic.Topic;
import java.util.List;

/** What events are decided by: which links are articles', which of these are kept, and what they are about. */
public record Rules(HostLists hosts, GateRules gate, List<Topic> topics) {
    public Rules {
        topics = List.copyOf(topics);
    }
}
