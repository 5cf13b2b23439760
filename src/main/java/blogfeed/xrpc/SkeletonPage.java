package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.PageCursor;
import blogfeed.model.Ranking;
import blogfeed.store.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a skeleton.
 *
 * @param next where to read on; empty at the end of the feed, and always where the page is empty
 */
record SkeletonPage(List<AtUri> posts, Optional<PageCursor> next) {
    static final SkeletonPage END = new SkeletonPage(List.of(), Optional.empty());

    /** The page after a position. Withdrawn posts are left out, and the page is filled from behind them. */
    static SkeletonPage of(Ranking ranking, int position, int limit, Withdrawn withdrawn) {
        var entries = ranking.entries();
        var posts = new ArrayList<AtUri>(limit);
        int at = position;
        for (; at < entries.size() && posts.size() < limit; at++) {
            if (!withdrawn.contains(entries.get(at).postId())) {
                posts.add(entries.get(at).post());
            }
        }
        var more = at < entries.size() && !posts.isEmpty();
        return new SkeletonPage(posts, more ? Optional.of(new PageCursor(ranking.number(), at)) : Optional.empty());
    }
}
