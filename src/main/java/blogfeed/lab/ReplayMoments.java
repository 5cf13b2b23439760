package blogfeed.lab;

import blogfeed.store.Facts;
import blogfeed.store.History.Moment;
import blogfeed.store.History.StoredRanking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the moments of a replay: one an hour, and those of the rankings that are still stored. */
final class ReplayMoments {
    private static final Duration STEP = Duration.ofHours(1);

    /**
     * The moments, the last first.
     *
     * @param hourly what readers had before them at each full hour back from now
     * @param all these, and those at which stored rankings were made
     */
    record Times(List<Moment> hourly, List<Moment> all) {}

    private final Facts facts;
    private final String feed;

    ReplayMoments(String feed, Facts facts) {
        this.feed = feed;
        this.facts = facts;
    }

    Times since(Instant since, Instant now) {
        var hourly = hourly(facts, since, now);
        return new Times(List.copyOf(hourly), all(hourly, since, now));
    }

    /** What readers had before them at each full hour back to a time, or to where the history begins; the last first. */
    static Set<Moment> hourly(Facts facts, Instant since, Instant now) {
        var first = facts.history().first().map(Moment::at).orElse(now);
        var from = first.isAfter(since) ? first : since;
        var hourly = new LinkedHashSet<Moment>();
        for (var time = now; !time.isBefore(from); time = time.minus(STEP)) {
            facts.history()
                    .at(time)
                    .filter(moment -> !moment.at().isBefore(from))
                    .ifPresent(hourly::add);
        }
        return hourly;
    }

    private List<Moment> all(Set<Moment> hourly, Instant since, Instant now) {
        var rankings =
                facts.history().rankings(feed).stream().map(StoredRanking::at).collect(Collectors.toSet());
        var stored = facts.history().between(since, now).stream().filter(moment -> rankings.contains(moment.at()));
        var all = new ArrayList<>(
                Stream.concat(hourly.stream(), stored).distinct().toList());
        all.sort(Comparator.comparingLong(Moment::change)
                .thenComparing(Moment::at)
                .reversed());
        // a recording's clock may stand still: of two rankings of one time the last was in force
        var times = new HashSet<Instant>();
        return all.stream().filter(moment -> times.add(moment.at())).toList();
    }
}
