package blogfeed.appview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void whatRemainsLastsUntilTheReset() {
        assertThat(pause("2999", 300)).isEqualTo(Duration.ofMillis(100));
        assertThat(pause("2", 300)).isEqualTo(Duration.ofSeconds(100));
        assertThat(pause("0", 300)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aResetThatIsPastOrYearsAheadIsNoReasonToStopForLong() {
        assertThat(pause("0", -5)).isEqualTo(Duration.ZERO);
        assertThat(pause("0", 1_000_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e9", "many", "99999999999999999999"})
    void nonsenseAsksForNothing(String value) {
        assertThat(pause(value, 300)).isEqualTo(Duration.ZERO);
        assertThat(retryAfter(value)).isNull();
    }

    @Test
    void noHeadersAskForNothing() {
        assertThat(RateLimit.pause(headers(Map.of()), NOW)).isEqualTo(Duration.ZERO);
        assertThat(RateLimit.retryAfter(headers(Map.of()), NOW)).isEmpty();
    }

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(retryAfter("90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(retryAfter("Tue, 10 Mar 2026 12:02:00 GMT")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter("Tue, 10 Mar 2026 11:02:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(retryAfter("999999999")).isEqualTo(Duration.ofHours(1));
    }

    private static Duration pause(String remaining, long resetIn) {
        var reset = String.valueOf(NOW.getEpochSecond() + resetIn);
        return RateLimit.pause(headers(Map.of("ratelimit-remaining", remaining, "RateLimit-Reset", reset)), NOW);
    }

    private static @Nullable Duration retryAfter(String value) {
        return RateLimit.retryAfter(headers(Map.of("Retry-After", value)), NOW).orElse(null);
    }

    private static HttpHeaders headers(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
