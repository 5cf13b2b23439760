package blogfeed.learn;

import static blogfeed.learn.Trials.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void theBrierScoreIsTheMeanSquareOfHowFarOff() {
        var brier = Reliability.of(List.of(scored(true, 0.9), scored(false, 0.2), scored(true, 0.5)))
                .brier();
        assertThat(brier.orElseThrow()).isEqualTo((0.01 + 0.04 + 0.25) / 3, within(1e-12));
    }

    @Test
    void aBinHoldsItsLowerEndAndTheLastOneBoth() {
        var bins = Reliability.of(List.of(
                        scored(false, 0), scored(true, 0.1), scored(true, 0.7), scored(true, 0.9), scored(true, 1)))
                .bins();
        assertThat(bins).extracting(bin -> bin.yes().of()).containsExactly(1, 1, 0, 0, 0, 0, 0, 1, 0, 2);
        assertThat(bins.get(9).from()).isEqualTo(0.9);
        assertThat(bins.get(9).to()).isEqualTo(1);
    }

    @Test
    void aBinTellsMeanScoreAndShareOfYes() {
        var calibration = Reliability.of(List.of(scored(true, 0.82), scored(false, 0.86), scored(false, 0.1)));
        var bin = calibration.bins().get(8);
        assertThat(bin.meanScore().orElseThrow()).isEqualTo(0.84, within(1e-12));
        assertThat(bin.yes()).isEqualTo(new Rate(1, 2));
        assertThat(calibration.error().orElseThrow()).isEqualTo((2 * 0.34 + 0.1) / 3, within(1e-12));
    }

    @Test
    void anEmptyBinHasNeither() {
        var bin = Reliability.of(List.of(scored(true, 0.9))).bins().get(0);
        assertThat(bin.meanScore()).isEmpty();
        assertThat(bin.yes().value()).isEmpty();
    }

    @Test
    void ofNothingThereIsNoNumber() {
        assertThat(Reliability.of(List.of()).brier()).isEmpty();
        assertThat(Reliability.of(List.of()).error()).isEmpty();
    }
}
