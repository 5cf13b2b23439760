package blogfeed.web;

import java.util.Locale;

/** Numbers as a person reads them. */
final class Numbers {
    private Numbers() {}

    /** {@code 1 like}, {@code 1,234 likes}. */
    static String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** A score or a term of it: two decimals, more where it is tiny. */
    static String value(double value) {
        var tiny = value != 0 && Math.abs(value) < 0.01;
        return String.format(Locale.ROOT, tiny ? "%.2g" : "%,.2f", value);
    }
}
