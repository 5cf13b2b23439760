package blogfeed.yaml;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them in settings: a whole number and one unit. */
public final class DurationText {
    public static final String FORM = "a duration such as 90s, 30m, 18h or 7d";

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,7})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    public static Optional<Duration> parse(String text) {
        var match = SYNTAX.matcher(text.strip());
        return match.matches()
                ? Optional.ofNullable(UNITS.get(match.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(match.group(1))))
                : Optional.empty();
    }

    /** The shortest form that {@link #parse} reads back, cut to whole seconds above one second. */
    public static String of(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds == 0) {
            return duration.toMillis() + "ms";
        }
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
