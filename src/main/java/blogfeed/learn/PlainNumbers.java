package blogfeed.learn;

import java.util.Locale;
import java.util.OptionalDouble;

/** Measures for a person at a terminal. What there is no value of is a dash. */
final class PlainNumbers {
    static final String NONE = "–";

    private PlainNumbers() {}

    /** "0.953" */
    static String of(OptionalDouble value) {
        return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    static String of(Rate rate) {
        return of(rate.value());
    }

    /** "0.953 (0.94-0.97)" */
    static String withInterval(Rate rate) {
        return rate.interval()
                .map(interval -> of(rate) + String.format(Locale.ROOT, " (%.2f-%.2f)", interval.from(), interval.to()))
                .orElse(NONE);
    }

    static String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** "2,434" */
    static String count(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** "1 example", "2,434 examples" */
    static String count(int value, String one) {
        return count(value) + " " + one + (value == 1 ? "" : "s");
    }
}
