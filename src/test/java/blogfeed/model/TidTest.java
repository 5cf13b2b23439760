package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidTest {
    /** The specification's examples and one of the atcute library, with what others decode them to. */
    @ParameterizedTest
    @CsvSource({
        "3jzfcijpj2z2a, 1688137381887007, 6",
        "7777777777777, 5811096293381285, 165",
        "3zzzzzzzzzzzz, 2251799813685247, 1023",
        "2222222222222, 0, 0",
        "3l25zusnsfctk, 1724171495793000, 816"
    })
    void publishedExamplesMeanWhatOthersReadInThem(String text, long micros, int clockId) {
        var time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        assertThat(Tid.parse(text))
                .hasValueSatisfying(tid -> assertThat(tid.time()).isEqualTo(time));
        assertThat(Tid.of(time, clockId)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "222",
                "3jzfcijpj2z21",
                "0000000000000",
                "3jzfcijpj2z2aa",
                "3jzf-cij-pj2z-2a",
                "3JZFCIJPJ2Z2A",
                "zzzzzzzzzzzzz",
                "kjzfcijpj2z2a",
                "3jzfcijpj2z2a\n",
                " 3jzfcijpj2z2a",
                "3jzfcijpj2z2é"
            })
    void whatIsNoTidIsRefused(String text) {
        assertThat(Tid.parse(text)).isEmpty();
    }

    @Test
    void everyMicrosecondAndClockComesBack() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var time = Instant.EPOCH.plus(random.nextLong(1L << 53), ChronoUnit.MICROS);
            var tid = Tid.of(time, random.nextInt(1024));
            assertThat(Tid.parse(tid.value())).as("seed %d", seed).contains(tid);
            assertThat(tid.time()).as("seed %d", seed).isEqualTo(time);
        }
    }

    @Test
    void theyStandInTheOrderOfTimeAndThenOfTheClock() {
        var time = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(Tid.of(time, 7)).isGreaterThan(Tid.of(time, 6)).isLessThan(Tid.of(time.plusNanos(1_000), 0));
    }
}
