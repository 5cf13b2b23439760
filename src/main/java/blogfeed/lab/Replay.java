package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.lab.ReplayReport.Accuracy;
import blogfeed.lab.ReplayReport.Difference;
import blogfeed.lab.ReplayReport.Review;
import blogfeed.lab.ReplayReport.ServedAgain;
import blogfeed.lab.ReplayReport.Side;
import blogfeed.lab.Showing.Shown;
import blogfeed.model.Candidate;
import blogfeed.model.Reason;
import blogfeed.store.Candidates;
import blogfeed.store.History.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides again, hour by hour, on stored facts and near-misses: what would have been shown by other rules. */
public final class Replay {
    private static final String RANKING = "ranked %,d of %,d times";

    private final FeedRules running;
    private final FeedRules tried;
    private final int places;
    private final Laboratory laboratory;
    private final Map<String, Boolean> examples;
    private final Showing before;
    private final Showing after;
    private final Set<String> known = new HashSet<>();

    /** By their numbers, whether it came out the same whenever it was in force. */
    private final Map<Long, Boolean> served = new HashMap<>();

    private List<NearMissArticle> letIn = List.of();
    private int ranked;

    /**
     * @param running the feed's rules
     * @param tried other rules; the same to see whether they make again what was served
     * @param places how many from the top count as shown
     * @param examples articles with a yes or no, by canonical URL
     */
    public Replay(
            FeedRules running, FeedRules tried, int places, Map<String, Boolean> examples, Laboratory laboratory) {
        this.running = running;
        this.tried = tried;
        this.laboratory = laboratory;
        this.examples = Map.copyOf(examples);
        this.before = new Showing(running, places);
        this.after = new Showing(tried, places);
        this.places = places;
    }

    /**
     * Replays from a time on, or from where the history begins.
     *
     * @throws NoSuchMomentException when there is no history
     */
    public ReplayReport since(Instant since) {
        var times = laboratory
                .database()
                .read(facts -> new ReplayMoments(running.definition().id(), facts)
                        .since(since, laboratory.clock().instant()));
        if (times.hourly().isEmpty()) {
            throw new NoSuchMomentException(
                    "there is no history yet; it begins with the first ranking of './blogfeed run'");
        }
        int nearMisses = review();
        var hourly = Set.copyOf(times.hourly());
        var both = List.of(running, tried);
        new Lookback(laboratory).at(times.all(), FeedRules.horizon(both), (now, candidates) -> {
            look(now, candidates, hourly);
            laboratory.steps().tell(RANKING, ++ranked, times.all().size());
            return true;
        });
        return report(times.hourly(), nearMisses);
    }

    /** What the running rules turned away they would turn away again. Returns how many articles there are. */
    private int review() {
        if (running.equals(tried)) {
            return 0;
        }
        var urls = new HashSet<String>();
        letIn = laboratory.database().read(facts -> new NearMissReview(tried, laboratory, facts).all(urls::add));
        known.addAll(urls);
        return urls.size();
    }

    private void look(Instant now, Candidates candidates, Set<Moment> hourly) {
        var both = List.of(running, tried);
        var found = Preview.candidates(both, candidates, now, article -> known.add(article.url()));
        var shown = Preview.of(running, found, now);
        laboratory
                .database()
                .read(facts -> Served.beside(shown, facts))
                .filter(Served::sameRules)
                .ifPresent(each -> served.merge(each.number(), each.sameOrder(), Boolean::logicalAnd));
        if (hourly.stream().anyMatch(moment -> moment.at().equals(now))) {
            before.add(shown, found);
            var more = withNearMisses(found, now);
            after.add(running.equals(tried) ? shown : Preview.of(tried, more, now), more);
        }
    }

    private List<Candidate> withNearMisses(List<Candidate> found, Instant now) {
        var all = new ArrayList<>(found);
        letIn.stream().filter(each -> !each.from().isAfter(now)).forEach(each -> all.add(each.at(now)));
        return all;
    }

    private ReplayReport report(List<Moment> hourly, int nearMisses) {
        var from = hourly.get(hourly.size() - 1).at();
        var definition = tried.definition();
        return new ReplayReport(
                definition.id(),
                definition.displayName(),
                from,
                hourly.get(0).at(),
                hourly.size(),
                places,
                Comparison.settings(running, tried),
                servedAgain(),
                new Review(nearMisses, letIn.size()),
                side(before, from),
                side(after, from),
                difference(after, before),
                difference(before, after));
    }

    private ServedAgain servedAgain() {
        return new ServedAgain(served.size(), (int)
                served.values().stream().filter(same -> same).count());
    }

    private Side side(Showing showing, Instant from) {
        return new Side(
                showing.all().size(),
                showing.delays(from),
                showing.shareBySite(),
                showing.shareByAuthor(),
                accuracy(showing));
    }

    private @Nullable Accuracy accuracy(Showing showing) {
        if (examples.isEmpty()) {
            return null;
        }
        var urls = new HashSet<String>();
        showing.all().forEach(shown -> urls.add(shown.article().url()));
        int yes = 0;
        int no = 0;
        int missed = 0;
        for (var example : examples.entrySet()) {
            var shown = urls.contains(example.getKey());
            yes += shown && example.getValue() ? 1 : 0;
            no += shown && !example.getValue() ? 1 : 0;
            missed += !shown && example.getValue() && known.contains(example.getKey()) ? 1 : 0;
        }
        return new Accuracy(yes, no, missed);
    }

    /** What one shows and the other does not, the longest shown first. */
    private List<Difference> difference(Showing one, Showing other) {
        return one.all().stream()
                .filter(shown -> !other.has(shown))
                .map(shown -> new Difference(
                        shown.article(), shown.first(), shown.best(), shown.times(), why(shown, other.rules())))
                .sorted(Comparator.comparingInt(Difference::times).reversed())
                .toList();
    }

    private List<Reason> why(Shown shown, FeedRules other) {
        if (other.equals(running) && shown.article().id() < 0) {
            var misses = laboratory
                    .database()
                    .read(facts -> facts.nearMisses().of(shown.article().url()));
            return misses.stream()
                    .flatMap(miss -> miss.reasons().stream())
                    .distinct()
                    .map(reason -> new Reason(reason.code(), "turned away at the gate: " + reason.text()))
                    .toList();
        }
        var verdict = other.judge(shown.candidate(), shown.first());
        return verdict.accepted()
                ? List.of(new Reason("place", "accepted, but never among the first " + places))
                : verdict.reasons();
    }
}
