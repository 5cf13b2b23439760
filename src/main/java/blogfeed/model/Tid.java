package blogfeed.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A timestamp identifier: 13 characters that sort by time, the form of a repository's {@code rev} and of most record keys.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/tid">AT Protocol's TID specification</a>.
 */
public record Tid(String value) implements Comparable<Tid> {
    private static final String ALPHABET = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int CLOCK_BITS = 10;

    public static Optional<Tid> parse(String value) {
        return isTid(value) ? Optional.of(new Tid(value)) : Optional.empty();
    }

    /** Whether it is {@code [2-7a-j][2-7a-z]{12}}: the first bit is always 0. */
    private static boolean isTid(String value) {
        if (value.length() != LENGTH || value.charAt(0) > 'j') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            var c = value.charAt(i);
            if (!(c >= '2' && c <= '7') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** The TID of a moment, with a clock identifier of 0 to 1023. */
    public static Tid of(Instant time, int clockId) {
        var bits = ChronoUnit.MICROS.between(Instant.EPOCH, time) << CLOCK_BITS | clockId;
        var text = new char[LENGTH];
        for (int i = text.length - 1; i >= 0; i--, bits >>>= 5) {
            text[i] = ALPHABET.charAt((int) (bits & 31));
        }
        return new Tid(new String(text));
    }

    /** The moment encoded in it, to the microsecond. Whoever made the TID chose it freely. */
    public Instant time() {
        long bits = 0;
        for (int i = 0; i < value.length(); i++) {
            bits = bits << 5 | ALPHABET.indexOf(value.charAt(i));
        }
        return Instant.EPOCH.plus(bits >>> CLOCK_BITS, ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(Tid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
