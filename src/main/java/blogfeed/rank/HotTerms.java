package blogfeed.rank;

import java.time.Duration;
import java.util.stream.IntStream;

/**
 * What the score of {@code by: hot} is made of, each a function of one fact. Points are worth what the weights of
 * {@code feed.yaml} say, per doubling of a count; the decay is a factor on their sum.
 */
final class HotTerms {
    /** Most counts are small, and a logarithm is dear. */
    private static final double[] USUAL =
            IntStream.range(0, 256).mapToDouble(HotTerms::logarithm).toArray();

    private HotTerms() {}

    /** Points for so many distinct accounts that mention the article; one is worth the weight once. */
    static double mentions(int people, double weight) {
        return weight * doublings(people);
    }

    /** Points for a topic score from 0 to 1. */
    static double topic(double score, double weight) {
        return weight * score;
    }

    /** Points for so many likes of all counted mentions together. */
    static double likes(int likes, double weight) {
        return weight * doublings(likes);
    }

    /** Points for so many reposts of all counted mentions together. */
    static double reposts(int reposts, double weight) {
        return weight * doublings(reposts);
    }

    /** Points for so many quotes of all counted mentions together. */
    static double quotes(int quotes, double weight) {
        return weight * doublings(quotes);
    }

    /** Points for so many replies to all counted mentions together. */
    static double replies(int replies, double weight) {
        return weight * doublings(replies);
    }

    /**
     * What is left of the points, from 1 for a new article to 0: half after every half-life.
     *
     * @param age since the first mention, not negative, to the millisecond
     */
    static double decay(Duration age, Duration halfLife) {
        return Math.pow(2, -(double) age.toMillis() / halfLife.toMillis());
    }

    /** log2(1 + count): 0 for none, 1 for one, and one more whenever the count is doubled. */
    private static double doublings(int count) {
        return count >= 0 && count < USUAL.length ? USUAL[count] : logarithm(count);
    }

    private static double logarithm(int count) {
        return Math.log1p(count) / Math.log(2);
    }
}
