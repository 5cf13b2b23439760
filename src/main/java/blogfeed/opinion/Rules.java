package blogfeed.opinion;

import blogfeed.feed.FeedRules;
import blogfeed.judge.ArticleJudge;
import java.time.Duration;
import java.util.List;

/**
 * What is worth asking.
 *
 * @param articles tells what an article wants to know, and what comes of the answer
 * @param feeds whose verdicts may hang on it
 * @param horizon articles first mentioned longer ago are in no feed
 */
public record Rules(ArticleJudge articles, List<FeedRules> feeds, Duration horizon) {
    public Rules {
        feeds = List.copyOf(feeds);
    }
}
