package blogfeed.topic;

import blogfeed.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The few contributions that moved a score most, for and against. */
final class Strongest {
    private static final int EACH_WAY = 6;

    private final List<Term> forIt = new ArrayList<>(EACH_WAY + 1);
    private final List<Term> against = new ArrayList<>(EACH_WAY + 1);

    /** @param name asked for only where it is needed, which is seldom */
    void add(double value, Supplier<String> name) {
        if (value != 0) {
            add(value > 0 ? forIt : against, value, name);
        }
    }

    void addAll(Points points, double factor) {
        points.each().forEach(term -> add(term.value() * factor, term::name));
    }

    /** The strongest first. */
    List<Term> terms() {
        return Stream.concat(forIt.stream(), against.stream())
                .sorted(Comparator.comparingDouble(term -> -Math.abs(term.value())))
                .toList();
    }

    private static void add(List<Term> side, double value, Supplier<String> name) {
        if (side.size() == EACH_WAY && strength(side.get(EACH_WAY - 1)) >= Math.abs(value)) {
            return;
        }
        int at = side.size();
        while (at > 0 && strength(side.get(at - 1)) < Math.abs(value)) {
            at--;
        }
        side.add(at, new Term(name.get(), value));
        if (side.size() > EACH_WAY) {
            side.remove(EACH_WAY);
        }
    }

    private static double strength(Term term) {
        return Math.abs(term.value());
    }
}
