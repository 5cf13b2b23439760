package blogfeed.learn;

import static blogfeed.learn.Trials.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {
    private static double of(List<Scored> scored) {
        return AveragePrecision.of(scored).orElseThrow();
    }

    @Test
    void theKnownExampleHasItsKnownValue() {
        // y_true [0, 0, 1, 1] and y_score [0.1, 0.4, 0.35, 0.8] of scikit-learn's documentation
        var scored = List.of(scored(false, 0.1), scored(false, 0.4), scored(true, 0.35), scored(true, 0.8));
        assertThat(of(scored)).isEqualTo(1 / 2.0 + 1 / 2.0 * 2 / 3, within(1e-12));
    }

    @Test
    void examplesOfOneScoreComeInTogether() {
        // at 0.9: 1 of 1; at 0.5: 3 of 5, which adds two thirds of the recall; at 0.1 nothing more
        var scored = new ArrayList<>(List.of(
                scored(true, 0.9),
                scored(true, 0.5),
                scored(false, 0.5),
                scored(true, 0.5),
                scored(false, 0.5),
                scored(false, 0.1)));
        var expected = 1 / 3.0 + 2 / 3.0 * 3 / 5;
        assertThat(of(scored)).isEqualTo(expected, within(1e-12));
        Collections.reverse(scored);
        assertThat(of(scored)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void scoresThatTellNothingHaveTheShareOfYes() {
        assertThat(of(List.of(scored(true, 0.5), scored(false, 0.5), scored(false, 0.5), scored(false, 0.5))))
                .isEqualTo(0.25);
    }

    @Test
    void everyYesBeforeEveryNoIsOne() {
        assertThat(of(List.of(scored(true, 0.2), scored(true, 0.9), scored(false, 0.1))))
                .isEqualTo(1);
    }

    @Test
    void withoutAYesThereIsNone() {
        assertThat(AveragePrecision.of(List.of(scored(false, 0.5)))).isEmpty();
        assertThat(AveragePrecision.of(List.of())).isEmpty();
    }

    @Test
    void scoresThatAreNoNumbersComeInTogetherToo() {
        assertThat(of(List.of(scored(true, Double.NaN), scored(false, Double.NaN))))
                .isEqualTo(0.5);
    }
}
