package blogfeed.learn;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many of so many.
 *
 * @param hits from 0 to {@code of}
 */
public record Rate(int hits, int of) {
    /** 95 % of a normal distribution lie within so many standard deviations. */
    private static final double Z = 1.959963984540054;

    /** Where the true rate lies, in 95 of 100 such intervals. */
    public record Interval(double from, double to) {}

    /** From 0 to 1; empty for none of none. */
    public OptionalDouble value() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
    }

    /** Wilson's interval, which holds for few and for rates near 0 or 1 too; empty for none of none. */
    public Optional<Interval> interval() {
        if (of == 0) {
            return Optional.empty();
        }
        double n = of;
        double rate = hits / n;
        double shrink = 1 + Z * Z / n;
        double middle = (rate + Z * Z / (2 * n)) / shrink;
        double reach = Z / shrink * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return Optional.of(new Interval(hits == 0 ? 0 : middle - reach, hits == of ? 1 : middle + reach));
    }
}
