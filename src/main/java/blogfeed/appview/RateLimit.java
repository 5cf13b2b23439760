package blogfeed.appview;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a server's headers ask of us: {@code ratelimit-remaining} calls until {@code ratelimit-reset} (epoch seconds), and
 * {@code Retry-After} (seconds or a date, RFC 9110 §10.2.3). Headers that make no sense ask for nothing.
 */
final class RateLimit {
    /** A stranger may slow us down, not put us to sleep. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RateLimit() {}

    /** The pause before the next call that makes the remaining ones last until the reset. */
    static Duration pause(HttpHeaders headers, Instant now) {
        var remaining = number(headers, "ratelimit-remaining");
        var reset = number(headers, "ratelimit-reset");
        if (remaining.isEmpty() || reset.isEmpty()) {
            return Duration.ZERO;
        }
        var left = bounded(Duration.ofMillis(reset.getAsLong() * 1_000 - now.toEpochMilli()));
        return left.dividedBy(remaining.getAsLong() + 1);
    }

    /** How long a server that refuses wants to be left alone, where it says so. */
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        var seconds = number(headers, "retry-after");
        if (seconds.isPresent()) {
            return Optional.of(bounded(Duration.ofSeconds(seconds.getAsLong())));
        }
        return headers.firstValue("retry-after")
                .flatMap(RateLimit::date)
                .map(date -> bounded(Duration.between(now, date)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> value.matches("[0-9]{1,12}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
