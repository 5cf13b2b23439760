package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.490162, 0.943318",
        "0, 10, 0, 0.277533",
        "10, 10, 0.722467, 1",
        "1, 1, 0.206549, 1",
        "950, 1000, 0.934686, 0.961870"
    })
    void theIntervalIsWilsons(int hits, int of, double from, double to) {
        var interval = new Rate(hits, of).interval().orElseThrow();
        assertThat(interval.from()).isEqualTo(from, within(0.000001));
        assertThat(interval.to()).isEqualTo(to, within(0.000001));
    }

    @Test
    void noneOfNoneHasNeitherValueNorInterval() {
        assertThat(new Rate(0, 0).value()).isEmpty();
        assertThat(new Rate(0, 0).interval()).isEmpty();
    }

    @Test
    void theValueIsTheShare() {
        assertThat(new Rate(3, 4).value()).hasValue(0.75);
    }
}
