package blogfeed.xrpc;

import blogfeed.model.Interaction;
import blogfeed.model.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How somebody reads: by what was told before the reading began, and not longer before than feedback counts. So nothing
 * that is told meanwhile, or grows too old, moves anything under the reader's eyes.
 *
 * @param told by this viewer, of whatever feed, the first first
 * @param kept how long it counts
 */
record Viewpoint(List<Interaction> told, Duration kept) {
    /** Of those who have told nothing. */
    static final Viewpoint COMMON = new Viewpoint(List.of(), Duration.ZERO);

    boolean isCommon() {
        return told.isEmpty();
    }

    Ranking of(Ranking ranking, Instant begun) {
        var since = begun.minus(kept);
        var counted = told.stream()
                .filter(each -> each.at().isBefore(begun) && !each.at().isBefore(since))
                .filter(each -> each.feed().isEmpty() || each.feed().equals(ranking.feed()))
                .toList();
        return counted.isEmpty() ? ranking : new Taste(counted).of(ranking);
    }
}
