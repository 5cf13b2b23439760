package blogfeed.web;

import java.util.List;
import java.util.Optional;

/**
 * What there is to show. Asked from several worker threads at once, never from an event loop, so an answer may take a
 * query.
 */
public interface Newsroom {
    /** Every feed; the first one is the front page. */
    List<FeedView> feeds();

    Optional<FeedView> feed(String id);

    Health health();
}
