package blogfeed.jetstream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as the wire writes them. */
final class WireTime {
    private static final byte[] TIME = Wire.bytes("time_us");

    private static final Pattern DATETIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?\\d{0,11}(Z|[+-]\\d\\d:\\d\\d)");

    private static final long LATEST = micros(Instant.parse("9999-12-31T23:59:59Z"));

    private WireTime() {}

    /** Whether so many microseconds since 1970 are a time that can be written down. */
    static boolean isTime(long micros) {
        return micros >= 0 && micros <= LATEST;
    }

    /**
     * A datetime with seconds and zone, as the <a href="https://atproto.com/specs/lexicon#datetime">Lexicon
     * specification</a> demands and the AppView checks; digits below nanoseconds are cut off.
     */
    static Optional<Instant> parse(String text) {
        var match = DATETIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var fraction = match.group(2) == null ? "" : match.group(2);
        try {
            return Optional.of(OffsetDateTime.parse(match.group(1) + fraction + match.group(3))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The stream's time of a frame in microseconds since 1970, or -1 if it has none. */
    static long ofFrame(JsonScanner scanner, byte[] frame, int from, int to) {
        scanner.reset(frame, from, to);
        if (!scanner.enter()) {
            return -1;
        }
        while (scanner.nextKey()) {
            if (scanner.is(TIME)) {
                var micros = scanner.number();
                return isTime(micros) ? micros : -1;
            }
            scanner.skip();
        }
        return -1;
    }
}
