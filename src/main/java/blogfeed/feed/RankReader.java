package blogfeed.feed;

import blogfeed.feed.RankSettings.By;
import blogfeed.feed.RankSettings.Weights;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads the {@code rank} of a {@code feed.yaml}. */
final class RankReader {
    private static final Duration STANDARD_HALF_LIFE = Duration.ofHours(18);
    private static final Duration LEAST_HALF_LIFE = Duration.ofMinutes(10);
    private static final Duration MOST_HALF_LIFE = Duration.ofDays(400);
    private static final int STANDARD_CAP = 2;
    private static final int MOST_CAP = 20;
    private static final double MOST_WEIGHT = 100;
    private static final List<String> ORDERS =
            Arrays.stream(By.values()).map(By::toString).toList();

    private RankReader() {}

    static RankSettings rank(Section feed) {
        var rank = feed.section("rank", "by", "halfLife", "weights", "perAuthor", "perSite");
        return new RankSettings(
                rank.find("by")
                        .map(value -> By.valueOf(value.oneOf(ORDERS).toUpperCase(Locale.ROOT)))
                        .orElse(By.HOT),
                rank.duration("halfLife", STANDARD_HALF_LIFE, LEAST_HALF_LIFE, MOST_HALF_LIFE),
                weights(rank),
                rank.integer("perAuthor", STANDARD_CAP, 0, MOST_CAP),
                rank.integer("perSite", STANDARD_CAP, 0, MOST_CAP));
    }

    private static Weights weights(Section rank) {
        var weights = rank.section("weights", "like", "repost", "quote", "reply", "mention", "topic");
        return new Weights(
                weights.decimal("like", 1, 0, MOST_WEIGHT),
                weights.decimal("repost", 2, 0, MOST_WEIGHT),
                weights.decimal("quote", 2, 0, MOST_WEIGHT),
                weights.decimal("reply", 0.5, 0, MOST_WEIGHT),
                weights.decimal("mention", 3, 0, MOST_WEIGHT),
                weights.decimal("topic", 1, 0, MOST_WEIGHT));
    }
}
