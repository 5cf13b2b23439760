package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as the wire writes them. */
public final class WireTime {
    private static final Pattern DATETIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?\\d{0,11}(Z|(?!-00:00)[+-]\\d\\d:\\d\\d)");

    /** A digit where there is a 0. */
    private static final String DATE_AND_TIME = "0000-00-00T00:00:00";

    private static final int FRACTION = DATE_AND_TIME.length();
    private static final int DIGITS = 9;

    /** There is no year before the one of four zeros, also where the zone makes it one. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

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
        var usual = usual(text);
        return usual == null ? unusual(text) : Optional.of(usual);
    }

    /**
     * A time as nearly every client writes it: in UTC, with at most nine digits of a fraction. Null for one that is
     * written in another way, or is none.
     */
    private static @Nullable Instant usual(String text) {
        var end = text.length() - 1;
        if (end < FRACTION || end == FRACTION + 1 || end > FRACTION + 1 + DIGITS || text.charAt(end) != 'Z') {
            return null;
        }
        for (int i = 0; i < end; i++) {
            var form = i < FRACTION ? DATE_AND_TIME.charAt(i) : i == FRACTION ? '.' : '0';
            var c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return null;
            }
        }
        return usual(text, end);
    }

    private static @Nullable Instant usual(String text, int end) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (!isUsual(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos(text, end));
    }

    private static boolean isUsual(int year, int month, int day) {
        return year >= 1970
                && year < 2200
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = FRACTION + 1; i <= FRACTION + DIGITS; i++) {
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    /** In any way that is allowed. */
    static Optional<Instant> unusual(String text) {
        var match = DATETIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var fraction = match.group(2) == null ? "" : match.group(2);
        try {
            return Optional.of(OffsetDateTime.parse(match.group(1) + fraction + match.group(3))
                            .toInstant())
                    .filter(time -> !time.isBefore(EARLIEST))
                    .map(WireTime::bounded);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant bounded(Instant instant) {
        return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant.isAfter(LATEST) ? LATEST : instant;
    }

    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** To the second, for people to read. */
    public static String second(long micros) {
        return ofMicros(micros).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static long micros(Duration span) {
        return span.toNanos() / 1_000;
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
