package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One figure over several rounds. */
final class Figures {
    private final List<Double> values = new ArrayList<>();

    Figures() {}

    void add(double value) {
        values.add(value);
    }

    int count() {
        return values.size();
    }

    double last() {
        return values.get(values.size() - 1);
    }

    double median() {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double highest() {
        return values.stream().mapToDouble(value -> value).max().orElse(0);
    }

    /** Round by round, since a machine is as busy for both of a round. */
    Figures over(Figures other) {
        var ratios = new Figures();
        IntStream.range(0, Math.min(count(), other.count()))
                .forEach(i -> ratios.add(values.get(i) / other.values.get(i)));
        return ratios;
    }

    Figures minus(Figures other) {
        var differences = new Figures();
        IntStream.range(0, Math.min(count(), other.count()))
                .forEach(i -> differences.add(values.get(i) - other.values.get(i)));
        return differences;
    }

    Figures times(double factor) {
        var products = new Figures();
        values.forEach(value -> products.add(value * factor));
        return products;
    }

    /** The median, and from where to where. */
    String text(int digits) {
        if (values.stream().allMatch(value -> value.isNaN())) {
            return "–";
        }
        var lowest = values.stream().mapToDouble(value -> value).min().orElse(0);
        var form = "%." + digits + "f";
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median(), lowest, highest());
    }
}
