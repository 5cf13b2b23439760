package blogfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @Test
    void oneIsNotMany() {
        assertThat(Numbers.count(1, "reply", "replies")).isEqualTo("1 reply");
        assertThat(Numbers.count(1234, "reply", "replies")).isEqualTo("1,234 replies");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "3.14159, 3.14",
        "0.00421, 0.0042",
        "-12.5, -12.50",
        "1773500000, '1,773,500,000.00'",
        "NaN, NaN"
    })
    void aValueHasAsManyDecimalsAsItNeeds(double value, String text) {
        assertThat(Numbers.value(value)).isEqualTo(text);
    }
}
