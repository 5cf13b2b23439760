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
 * @param next where to read on, and there is something; empty at the end of the feed
 */
record SkeletonPage(List<AtUri> posts, Optional<PageCursor> next) {
    static final SkeletonPage END = new SkeletonPage(List.of(), Optional.empty());

    /** The page after a position. Withdrawn posts are left out, and the page is filled from behind them. */
    static SkeletonPage of(Ranking ranking, int position, int limit, Withdrawn withdrawn) {
        var entries = ranking.entries();
        var posts = new ArrayList<AtUri>(limit);
        for (int at = position; at < entries.size(); at++) {
            if (withdrawn.contains(entries.get(at).postId())) {
                continue;
            }
            if (posts.size() == limit) {
                return new SkeletonPage(posts, Optional.of(new PageCursor(ranking.number(), at)));
            }
            posts.add(entries.get(at).post());
        }
        return new SkeletonPage(posts, Optional.empty());
    }
}
