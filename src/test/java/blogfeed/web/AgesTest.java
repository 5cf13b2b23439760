package blogfeed.web;

import static blogfeed.web.InventedArticles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "PT-5S, just now",
        "PT0.9S, just now",
        "PT1S, 1 s ago",
        "PT59.9S, 59 s ago",
        "PT60S, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT1H, 1 h ago",
        "PT23H59M, 23 h ago",
        "P1D, 1 d ago",
        "P13DT23H, 13 d ago",
        "P14D, 28 Feb 2026"
    })
    void anAgeIsItsLargestWholeUnit(Duration age, String text) {
        assertThat(Ages.ago(NOW.minus(age), NOW)).isEqualTo(text);
    }
}
