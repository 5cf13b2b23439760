package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as the wire writes them. */
public final class WireTime {
    private static final Pattern DATETIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?\\d{0,11}(Z|[+-]\\d\\d:\\d\\d)");

    /** Nanoseconds since 1970 fit a long until 2262, and the JDK counts in them where one would not expect it. */
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private WireTime() {}

    /** Whether so many microseconds since 1970 are a time that can be written down. */
    public static boolean isTime(long micros) {
        return micros >= 0 && micros <= micros(LATEST);
    }

    /**
     * A datetime with seconds and zone, as the <a href="https://atproto.com/specs/lexicon#datetime">Lexicon
     * specification</a> demands and the AppView checks; digits below nanoseconds are cut off. Anybody may claim any time:
     * what lies before 1970 or after 2199 becomes the nearest of these, so that nobody need fear to calculate with it.
     */
    public static Optional<Instant> parse(String text) {
        var match = DATETIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var fraction = match.group(2) == null ? "" : match.group(2);
        try {
            return Optional.of(bounded(OffsetDateTime.parse(match.group(1) + fraction + match.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant bounded(OffsetDateTime time) {
        var instant = time.toInstant();
        return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.isAfter(LATEST) ? LATEST : instant;
    }

    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** To the second, for people to read. */
    public static String second(long micros) {
        return ofMicros(micros).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    /** The datetime in these bytes in microseconds since 1970, or -1 if it is none. */
    public static long micros(byte[] bytes, int from, int to) {
        return parse(new String(bytes, from, to - from, US_ASCII))
                .map(WireTime::micros)
                .orElse(-1L);
    }
}
