package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | PT2M",
                "0                             | PT1S",
                "999999999                     | PT24H",
                "Tue, 10 Mar 2026 12:05:00 GMT | PT5M",
                "Tue, 10 Mar 2020 12:05:00 GMT | PT1S",
                "Tue, 10 Mar 2099 12:05:00 GMT | PT24H",
                "soon                          | ",
                "-5                            | ",
                "99999999999999999999          | ",
                "''                            | "
            })
    void secondsOrAMomentAreReadFromASecondToADay(String header, @Nullable Duration expected) {
        var headers = HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true);
        assertThat(RetryAfter.of(headers, Ticking.NOON)).isEqualTo(expected);
    }
}
