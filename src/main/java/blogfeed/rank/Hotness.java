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
    private static final List<String> SIGNALS = List.of("mentions", "topic", "likes", "reposts", "quotes", "replies");

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
        var terms = new ArrayList<Term>();
        var points = points(people, engagement, topicScore);
        for (int i = 0; i < points.length; i++) {
            if (points[i] != 0) {
                terms.add(new Term(SIGNALS.get(i), points[i]));
            }
        }
        var decay = HotTerms.decay(age, settings.halfLife());
        terms.add(new Term("decay", decay));
        return new Score(sum(points) * decay, List.copyOf(terms));
    }

    /** The same score alone. */
    double value(int people, Engagement engagement, double topicScore, Duration age) {
        return sum(points(people, engagement, topicScore)) * HotTerms.decay(age, settings.halfLife());
    }

    /** In the order of the signals. */
    private double[] points(int people, Engagement engagement, double topicScore) {
        var weights = settings.weights();
        return new double[] {
            HotTerms.mentions(people, weights.mention()),
            HotTerms.topic(topicScore, weights.topic()),
            HotTerms.likes(engagement.likes(), weights.like()),
            HotTerms.reposts(engagement.reposts(), weights.repost()),
            HotTerms.quotes(engagement.quotes(), weights.quote()),
            HotTerms.replies(engagement.replies(), weights.reply())
        };
    }

    private static double sum(double[] points) {
        double sum = 0;
        for (var each : points) {
            sum += each;
        }
        return sum;
    }
}
