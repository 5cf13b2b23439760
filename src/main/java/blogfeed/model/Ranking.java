package blogfeed.model;

import java.time.Instant;
import java.util.List;

/**
 * An immutable, numbered snapshot of one feed's order. Kept small, because many of them are kept.
 *
 * @param number grows with every ranking of the feed, also over restarts
 * @param at when it was made
 */
public record Ranking(String feed, long number, Instant at, List<Entry> entries) {

    /** The article at one place, and the post that stands for it. */
    public record Entry(long articleId, long postId, AtUri post) {}
}
