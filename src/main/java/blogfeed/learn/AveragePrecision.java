package blogfeed.learn;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * How well scores put every yes before every no, whatever the mark: the sum over all marks, from the highest, of
 * precision times what the mark adds to recall. Examples of one score come in together, as no mark parts them.
 */
final class AveragePrecision {
    private int yes;
    private int seen;
    private double sum;

    private AveragePrecision() {}

    /** From 0 to 1; empty where none is a yes. */
    static OptionalDouble of(Collection<Scored> all) {
        var sorted = all.stream()
                .sorted(Comparator.comparingDouble((Scored each) -> each.score().value())
                        .reversed())
                .toList();
        var result = new AveragePrecision();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int yesBefore = result.yes;
            while (to < sorted.size() && sameScore(sorted.get(from), sorted.get(to))) {
                result.see(sorted.get(to++));
            }
            result.sum += (double) (result.yes - yesBefore) * result.yes / result.seen;
        }
        return result.yes == 0 ? OptionalDouble.empty() : OptionalDouble.of(result.sum / result.yes);
    }

    private void see(Scored scored) {
        seen++;
        yes += scored.example().yes() ? 1 : 0;
    }

    private static boolean sameScore(Scored one, Scored other) {
        return Double.compare(one.score().value(), other.score().value()) == 0;
    }
}
