package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.model.RankedArticle;
import blogfeed.rank.Ranker;
import blogfeed.store.Facts;
import java.time.Instant;
import java.util.List;

/**
 * A feed as it would be ranked now.
 *
 * @param feed the rules it was ranked by
 */
public record Preview(FeedRules feed, Instant at, List<RankedArticle> articles) {

    public static Preview of(FeedRules feed, Laboratory laboratory) {
        var now = laboratory.clock().instant();
        return laboratory.database().read(facts -> of(feed, facts, now));
    }

    static Preview of(FeedRules feed, Facts facts, Instant now) {
        var oldest = now.minus(feed.definition().include().maxAge());
        var candidates = facts.candidates().since(oldest, article -> feed.mayAccept(article, now));
        return new Preview(feed, now, new Ranker(feed).rank(candidates, now));
    }
}
