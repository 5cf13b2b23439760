package blogfeed.lab;

import blogfeed.feed.FeedRules;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "how would it look".
 *
 * @param past whether it is of a past moment
 * @param served what was served then, where that is known and no rule was changed
 * @param comparison with the running rules, where that was asked for
 */
public record PreviewReport(
        Preview preview,
        boolean past,
        @Nullable Served served,
        @Nullable Comparison comparison) {

    private static final String LOOKING = "looked at %,d articles";

    /**
     * Ranks a feed.
     *
     * @param running its rules
     * @param changed the rules to rank it by; the same where none were changed
     * @param at the last ranking until then is meant; null for now
     * @throws NoSuchMomentException when the history begins later
     */
    public static PreviewReport of(
            FeedRules running, FeedRules changed, @Nullable Instant at, boolean compare, Laboratory laboratory) {
        var both = List.of(running, changed);
        return new Lookback(laboratory).at(at, FeedRules.horizon(both), (now, candidates) -> {
            var looked = new AtomicLong();
            var found = Preview.candidates(
                    both, candidates, now, article -> laboratory.steps().tell(LOOKING, looked.incrementAndGet(), 0));
            var preview = Preview.of(changed, found, now);
            var comparison = compare ? Comparison.of(Preview.of(running, found, now), preview, found) : null;
            var asItWas = at != null && running.equals(changed);
            return new PreviewReport(preview, at != null, asItWas ? served(preview, laboratory) : null, comparison);
        });
    }

    private static @Nullable Served served(Preview preview, Laboratory laboratory) {
        return laboratory
                .database()
                .read(facts -> Served.beside(preview, facts))
                .orElse(null);
    }
}
