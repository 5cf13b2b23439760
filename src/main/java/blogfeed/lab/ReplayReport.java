package blogfeed.lab;

import blogfeed.lab.Comparison.Setting;
import blogfeed.model.Article;
import blogfeed.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readers would have been shown.
 *
 * @param from the first moment looked at
 * @param moments how many, at most one an hour
 * @param places how many from the top count as shown
 * @param settings those that differ
 * @param served of the rankings that were served and are still stored, how many the running rules make again
 * @param review what became of the near-misses
 * @param missed what only the tried rules show, with why the running ones do not
 * @param spared what only the running rules show, with why the tried ones do not
 */
public record ReplayReport(
        String feed,
        String displayName,
        Instant from,
        Instant until,
        int moments,
        int places,
        List<Setting> settings,
        ServedAgain served,
        Review review,
        Side running,
        Side tried,
        List<Difference> missed,
        List<Difference> spared) {

    /** Of so many rankings of the same rules so many came out the same, to the item. */
    public record ServedAgain(int checked, int same) {}

    /** Of so many articles that were turned away so many would have been let in. */
    public record Review(int articles, int letIn) {}

    /** What one of the rules shows. */
    public record Side(
            int shown,
            List<Duration> delays,
            Map<String, Double> shareBySite,
            Map<String, Double> shareByAuthor,
            @Nullable Accuracy accuracy) {

        /** The time from first mention to first show of so many of the articles, to the hour; null where there is none. */
        public @Nullable Duration delay(double part) {
            return delays.isEmpty() ? null : delays.get((int) Math.ceil(part * delays.size()) - 1);
        }
    }

    /**
     * How right it was, by examples.
     *
     * @param yes shown examples with a yes
     * @param no shown examples with a no
     * @param missed examples with a yes that were known then and not shown
     */
    public record Accuracy(int yes, int no, int missed) {
        /** Of what was shown, how much is a yes; NaN where no example was shown. */
        public double precision() {
            return yes / (double) (yes + no);
        }

        /** Of what is a yes, how much was shown; NaN where there is none. */
        public double recall() {
            return yes / (double) (yes + missed);
        }
    }

    /** An article that one of the two shows. */
    public record Difference(Article article, Instant first, int best, int times, List<Reason> why) {}
}
