package blogfeed.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;

/** The sample's own time: forty hours that end at a fixed moment. */
final class StreamTime {
    static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant START = END.minus(Duration.ofHours(40));

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private StreamTime() {}

    /** Reads a distance to the end such as {@code -38:20} or {@code +72:00}, or an absolute {@code 2023-05-12T08:15:00Z}. */
    static Instant parse(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        var colon = text.indexOf(':');
        var minutes = Integer.parseInt(text.substring(1, colon)) * 60L + Integer.parseInt(text.substring(colon + 1));
        return END.plus(text.startsWith("-") ? -minutes : minutes, ChronoUnit.MINUTES);
    }

    /** Some moment of the minute that begins at the given one. */
    static Instant within(Instant minute, Random random) {
        return minute.plus(random.nextInt(50_000_000), ChronoUnit.MICROS);
    }

    static Instant between(Instant from, Instant to, Random random) {
        var micros = ChronoUnit.MICROS.between(from, to);
        return from.plus((long) (random.nextDouble() * micros), ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static String text(Instant time) {
        return MILLISECONDS.format(time);
    }
}
