package blogfeed.lab;

import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Score;
import blogfeed.model.TopicScore;
import blogfeed.model.Verdict;
import blogfeed.store.Lives.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, and what each feed makes of it.
 *
 * @param hidden its mentions by accounts that are not active
 * @param topics its scores with what moved them, by the words that are stored of it
 */
public record ArticleReport(Candidate candidate, List<Hidden> hidden, List<TopicScore> topics, List<FeedReport> feeds) {

    /**
     * One feed's opinion.
     *
     * @param score where the verdict is yes
     * @param rank its place now, from 1; 0 where it has none
     */
    public record FeedReport(
            String feed, Verdict verdict, @Nullable Score score, int rank) {}

    public Article article() {
        return candidate.article();
    }
}
