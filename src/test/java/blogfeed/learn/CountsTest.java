package blogfeed.learn;

import static blogfeed.learn.Trials.scored;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void theMarkItselfIsAYes() {
        assertThat(Counts.from(0.5, List.of(scored(true, 0.5), scored(false, 0.5))))
                .isEqualTo(new Counts(1, 1, 0, 0));
    }

    @Test
    void eachExampleIsCountedOnce() {
        var counts = Counts.from(0.6, Trials.twelve());
        assertThat(counts).isEqualTo(new Counts(4, 2, 2, 4));
        assertThat(counts.examples()).isEqualTo(12);
        assertThat(counts.yes()).isEqualTo(6);
        assertThat(counts.no()).isEqualTo(6);
    }

    @Test
    void theRatesAreThoseOfTheTextbook() {
        var counts = new Counts(6, 2, 4, 8);
        assertThat(counts.precision().value()).hasValue(0.75);
        assertThat(counts.recall().value()).hasValue(0.6);
        assertThat(counts.falsePositiveRate().value()).hasValue(0.2);
        assertThat(counts.f1().value()).hasValue(12.0 / 18);
    }

    @Test
    void whereNothingIsTakenForAYesThereIsNoPrecisionButRecallAndF1AreZero() {
        var counts = new Counts(0, 0, 3, 3);
        assertThat(counts.precision().value()).isEmpty();
        assertThat(counts.recall().value()).hasValue(0);
        assertThat(counts.f1().value()).hasValue(0);
    }

    @Test
    void whereNothingIsAYesThereIsNoRecallAndWhereNothingIsANoNoFalsePositiveRate() {
        assertThat(new Counts(0, 0, 0, 3).recall().value()).isEmpty();
        assertThat(new Counts(0, 0, 0, 3).f1().value()).isEmpty();
        assertThat(new Counts(3, 0, 0, 0).falsePositiveRate().value()).isEmpty();
    }
}
