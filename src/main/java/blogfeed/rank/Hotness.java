package blogfeed.rank;

import blogfeed.feed.RankSettings;
import blogfeed.model.Engagement;
import blogfeed.model.Score;
import blogfeed.model.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The score of {@code by: hot}: points for who talks about an article, halved with every half-life of its age.
 *
 * <pre>
 * score  = points · 2^(−age / halfLife)
 * points = mention · log2(1 + people) + topic · topicScore
 *        + like · log2(1 + likes) + repost · log2(1 + reposts) + quote · log2(1 + quotes) + reply · log2(1 + replies)
 * </pre>
 *
 * <p>Logarithms, because the hundredth like tells less than the first, and one large account must not own the feed. The
 * same decay for all, so that the order changes only when facts do.
 */
final class Hotness {
    private final RankSettings settings;

    Hotness(RankSettings settings) {
        this.settings = settings;
    }

    /**
     * The score and its terms: points by signal, then the factor {@code decay}, from 0 to 1.
     *
     * @param people distinct accounts that mention the article
     * @param topicScore from 0 to 1
     * @param age since the first mention, not negative
     */
    Score of(int people, Engagement engagement, double topicScore, Duration age) {
        var weights = settings.weights();
        var terms = new ArrayList<Term>();
        add(terms, "mentions", HotTerms.mentions(people, weights.mention()));
        add(terms, "topic", HotTerms.topic(topicScore, weights.topic()));
        add(terms, "likes", HotTerms.likes(engagement.likes(), weights.like()));
        add(terms, "reposts", HotTerms.reposts(engagement.reposts(), weights.repost()));
        add(terms, "quotes", HotTerms.quotes(engagement.quotes(), weights.quote()));
        add(terms, "replies", HotTerms.replies(engagement.replies(), weights.reply()));
        double points = 0;
        for (var term : terms) {
            points += term.value();
        }
        var decay = HotTerms.decay(age, settings.halfLife());
        terms.add(new Term("decay", decay));
        return new Score(points * decay, List.copyOf(terms));
    }

    private static void add(List<Term> terms, String name, double points) {
        if (points != 0) {
            terms.add(new Term(name, points));
        }
    }
}
