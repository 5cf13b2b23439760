package blogfeed.topic;

import java.util.ArrayList;
import java.util.List;

/** Points for and against, each with its reason. */
final class Points {
    private final List<Point> each = new ArrayList<>();
    private double sum;

    /** The reason is put into words only where it is asked for, which is seldom. */
    record Point(Field field, String term, double value) {
        String reason() {
            return field + ": " + term;
        }
    }

    void add(Field field, String term, double points) {
        if (points != 0) {
            each.add(new Point(field, term, points));
            sum += points;
        }
    }

    void addAll(Points others) {
        others.each.forEach(point -> add(point.field(), point.term(), point.value()));
    }

    double sum() {
        return sum;
    }

    /** All of them, made smaller alike where their sum is beyond {@code most} either way. */
    Points atMost(double most) {
        return Math.abs(sum) <= most ? this : times(most / Math.abs(sum));
    }

    Points times(double factor) {
        if (factor == 1) {
            return this;
        }
        var scaled = new Points();
        each.forEach(point -> scaled.add(point.field(), point.term(), point.value() * factor));
        return scaled;
    }

    List<Point> each() {
        return each;
    }
}
