package blogfeed.ingest;

import blogfeed.model.Link;
import blogfeed.model.Reason;
import blogfeed.model.TopicScore;
import java.util.List;

/** A link with the gate's decision on it, and the topic scores that decision was made on. */
record GatedLink(Link link, boolean keep, List<Reason> reasons, List<TopicScore> scores) {
    String url() {
        return link.target().url();
    }
}
