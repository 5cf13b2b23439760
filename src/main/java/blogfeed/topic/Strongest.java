package blogfeed.topic;

import blogfeed.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The few contributions that moved a score most, for and against. */
final class Strongest {
    private static final int EACH_WAY = 6;

    private final Side forIt;
    private final Side against;

    /** Keeps the strongest of what is added. */
    Strongest() {
        this(0);
    }

    private Strongest(double least) {
        forIt = new Side(least);
        against = new Side(least);
    }

    /** Keeps nothing, for where only a sum counts. */
    static Strongest none() {
        return new Strongest(Double.POSITIVE_INFINITY);
    }

    private record Contribution(double value, Supplier<String> name) {
        double strength() {
            return Math.abs(value);
        }
    }

    /** Whether a value is among the strongest up to now, and worth being added. */
    boolean takes(double value) {
        return Math.abs(value) > (value > 0 ? forIt : against).least;
    }

    /** @param name asked for only where it is needed, which is seldom */
    void add(double value, Supplier<String> name) {
        if (takes(value)) {
            (value > 0 ? forIt : against).add(new Contribution(value, name));
        }
    }

    void addAll(Points points, double factor) {
        points.each().forEach(point -> add(point.value() * factor, point::reason));
    }

    /** The strongest first. */
    List<Term> terms() {
        var all = new ArrayList<>(forIt.strongest);
        all.addAll(against.strongest);
        all.sort(Comparator.comparingDouble(Contribution::strength).reversed());
        return all.stream()
                .map(each -> new Term(each.name().get(), each.value()))
                .toList();
    }

    private static final class Side {
        private final List<Contribution> strongest = new ArrayList<>(EACH_WAY + 1);

        /** What is no stronger is not among them. */
        private double least;

        Side(double least) {
            this.least = least;
        }

        void add(Contribution added) {
            int at = strongest.size();
            while (at > 0 && strongest.get(at - 1).strength() < added.strength()) {
                at--;
            }
            strongest.add(at, added);
            if (strongest.size() > EACH_WAY) {
                strongest.remove(EACH_WAY);
            }
            if (strongest.size() == EACH_WAY) {
                least = strongest.get(EACH_WAY - 1).strength();
            }
        }
    }
}
