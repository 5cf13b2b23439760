package blogfeed.ingest;

import blogfeed.model.Link;
import blogfeed.model.Reason;
import java.util.List;

/** A link with the gate's decision on it. */
record GatedLink(Link link, boolean keep, List<Reason> reasons) {
    String url() {
        return link.target().url();
    }
}
