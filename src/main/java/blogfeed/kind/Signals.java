package blogfeed.kind;

import blogfeed.model.Kind;
import blogfeed.model.KindVerdict;
import blogfeed.model.KindVerdict.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers signals and adds them up: the kind with the greatest sum wins.
 *
 * <p>What speaks for an article is told of {@link Kind#BLOG} and counts for news and newsletters too, whose own signals only
 * set them apart from a blog. In the same way what speaks for a list counts for a front page.
 */
final class Signals {
    private static final Map<Kind, Kind> SHARES =
            Map.of(Kind.NEWS, Kind.BLOG, Kind.NEWSLETTER, Kind.BLOG, Kind.HOME, Kind.LISTING);

    /** To the last, so that a page is told of and added up alike each time it is read. */
    private static final Comparator<Signal> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Signal signal) -> -Math.abs(signal.weight()))
            .thenComparing(Signal::text)
            .thenComparing(Signal::kind);

    private final List<Signal> signals = new ArrayList<>();

    void add(Kind kind, double weight, String text) {
        signals.add(new Signal(kind, text, weight));
    }

    void addAll(@Nullable List<Weights.Weight> weights, String text) {
        if (weights != null) {
            weights.forEach(each -> add(each.kind(), each.weight(), text));
        }
    }

    KindVerdict verdict() {
        signals.sort(STRONGEST_FIRST);
        var sums = new EnumMap<Kind, Double>(Weights.PRIORS);
        signals.forEach(signal -> sums.merge(signal.kind(), signal.weight(), Double::sum));
        var best = Kind.OTHER;
        for (var kind : Kind.values()) {
            best = total(kind, sums) > total(best, sums) ? kind : best;
        }
        return new KindVerdict(best, List.copyOf(signals));
    }

    private static double total(Kind kind, Map<Kind, Double> sums) {
        var shared = SHARES.get(kind);
        return sums.getOrDefault(kind, 0.0) + (shared == null ? 0 : sums.getOrDefault(shared, 0.0));
    }
}
