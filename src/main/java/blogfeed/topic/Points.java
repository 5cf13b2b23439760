package blogfeed.topic;

import blogfeed.model.Term;
import java.util.ArrayList;
import java.util.List;

/** Points for and against, each with its reason. */
final class Points {
    private final List<Term> terms = new ArrayList<>();
    private double sum;

    void add(String reason, double points) {
        if (points != 0) {
            terms.add(new Term(reason, points));
            sum += points;
        }
    }

    void addAll(Points others) {
        others.terms.forEach(term -> add(term.name(), term.value()));
    }

    double sum() {
        return sum;
    }

    /** All of them, made smaller alike where their sum is beyond {@code most} either way. */
    Points atMost(double most) {
        if (Math.abs(sum) <= most) {
            return this;
        }
        return times(most / Math.abs(sum));
    }

    Points times(double factor) {
        var scaled = new Points();
        terms.forEach(term -> scaled.add(term.name(), term.value() * factor));
        return scaled;
    }

    List<Term> each() {
        return terms;
    }
}
