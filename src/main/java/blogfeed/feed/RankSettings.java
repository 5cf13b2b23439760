package blogfeed.feed;

import java.time.Duration;
import java.util.Locale;

/**
 * How a feed is ordered.
 *
 * @param halfLife after this time a score is worth half, 10 minutes to 400 days
 * @param perAuthor at most so many articles in any 20 that stand on one author's post, to 20; 0 is no cap
 * @param perSite the same for articles of one site
 */
public record RankSettings(By by, Duration halfLife, Weights weights, int perAuthor, int perSite) {

    /** What comes first. */
    public enum By {
        /** What is talked about most, fading with age. */
        HOT,
        /** What was mentioned first most recently. */
        LATEST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What each thing adds to a score, 0 to 100. */
    public record Weights(double like, double repost, double quote, double reply, double mention, double topic) {}
}
