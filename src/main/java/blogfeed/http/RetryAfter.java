package blogfeed.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone, by <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110</a>. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** From one second to a day; null where it does not say, or not legibly. */
    public static @Nullable Duration of(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after")
                .map(String::strip)
                .map(text -> bounded(text, now))
                .orElse(null);
    }

    private static @Nullable Duration bounded(String text, Instant now) {
        var asked = text.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
        if (asked == null) {
            return null;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.toSeconds() < 1 ? Duration.ofSeconds(1) : asked;
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
