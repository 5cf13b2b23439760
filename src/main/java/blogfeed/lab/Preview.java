package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import blogfeed.rank.Ranker;
import blogfeed.store.Candidates;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A feed as it would be ranked at a moment.
 *
 * @param feed the rules it was ranked by
 */
public record Preview(FeedRules feed, Instant at, List<RankedArticle> articles) {

    public static Preview of(FeedRules feed, Laboratory laboratory) {
        var now = laboratory.clock().instant();
        return laboratory.database().read(facts -> of(feed, facts.candidates(), now));
    }

    static Preview of(FeedRules feed, Candidates candidates, Instant now) {
        return of(feed, candidates(List.of(feed), candidates, now), now);
    }

    static Preview of(FeedRules feed, List<Candidate> candidates, Instant now) {
        return new Preview(feed, now, new Ranker(feed).rank(candidates, now));
    }

    /** What some of the feeds may accept. */
    static List<Candidate> candidates(List<FeedRules> feeds, Candidates candidates, Instant now) {
        return candidates.since(
                now.minus(FeedRules.horizon(feeds)),
                feeds.stream().map(FeedRules::need).toList(),
                article -> anyMayAccept(feeds, article, now));
    }

    private static boolean anyMayAccept(List<FeedRules> feeds, Article article, Instant now) {
        return feeds.stream().anyMatch(feed -> feed.mayAccept(article, now));
    }

    /** @param young is told of every article that is young enough */
    static List<Candidate> candidates(
            List<FeedRules> feeds, Candidates candidates, Instant now, Consumer<Article> young) {
        return candidates.since(now.minus(FeedRules.horizon(feeds)), article -> {
            young.accept(article);
            return anyMayAccept(feeds, article, now);
        });
    }

    /** Those that readers are given: of several that stand by one post the first. */
    List<RankedArticle> shown() {
        return Ranker.oncePerPost(articles);
    }
}
