package blogfeed.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.model.Engagement;
import blogfeed.model.Score;
import blogfeed.model.Term;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HotnessTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final Hotness hotness = hotness("{by: hot, halfLife: 18h}");

    private static Hotness hotness(String rank) {
        return new Hotness(Drafts.everything(rank).definition().rank());
    }

    @Test
    void everySignalAddsItsWeightedLogarithm() {
        var score = hotness.of(3, new Engagement(7, 3, 1, 15), 0.5, Duration.ZERO);
        assertThat(term(score, "mentions")).isCloseTo(3 * 2, EXACT);
        assertThat(term(score, "topic")).isCloseTo(0.5, EXACT);
        assertThat(term(score, "likes")).isCloseTo(1 * 3, EXACT);
        assertThat(term(score, "reposts")).isCloseTo(2 * 2, EXACT);
        assertThat(term(score, "quotes")).isCloseTo(2 * 1, EXACT);
        assertThat(term(score, "replies")).isCloseTo(0.5 * 4, EXACT);
        assertThat(term(score, "decay")).isEqualTo(1);
        assertThat(score.value()).isCloseTo(17.5, EXACT);
    }

    @Test
    void theExampleOfTheReadmeIsRight() {
        var score = hotness.of(2, new Engagement(15, 3, 0, 0), 0.9, Duration.ofHours(9));
        assertThat(term(score, "mentions")).isCloseTo(3 * 1.585, within(0.001));
        assertThat(term(score, "topic")).isCloseTo(0.9, EXACT);
        assertThat(term(score, "likes")).isCloseTo(4, EXACT);
        assertThat(term(score, "reposts")).isCloseTo(2 * 2, EXACT);
        assertThat(score.value()).isCloseTo(9.66, within(0.005));
    }

    @Test
    void everyHalfLifeHalvesTheScore() {
        assertThat(valueAt(Duration.ofHours(18))).isCloseTo(17.5 / 2, EXACT);
        assertThat(valueAt(Duration.ofHours(36))).isCloseTo(17.5 / 4, EXACT);
        assertThat(valueAt(Duration.ofHours(9))).isCloseTo(17.5 / Math.sqrt(2), EXACT);
    }

    @Test
    void theFeedsOwnWeightsCount() {
        var own = hotness("{halfLife: 1h, weights: {like: 0, repost: 5, quote: 0, reply: 0, mention: 10, topic: 100}}");
        var score = own.of(1, new Engagement(1000, 1, 1000, 1000), 0.25, Duration.ofHours(1));
        assertThat(score.value()).isCloseTo((10 + 5 + 25) / 2.0, EXACT);
    }

    @Test
    void aTermThatAddsNothingIsNotNamedAndDecayComesLast() {
        var score = hotness.of(1, Engagement.NONE, 0, Duration.ofHours(18));
        assertThat(score.terms()).extracting(Term::name).containsExactly("mentions", "decay");
        assertThat(score.value()).isCloseTo(1.5, EXACT);
    }

    @Test
    void theScoreIsTheSumOfItsPointsTimesItsDecay() {
        var score = hotness.of(2, new Engagement(5, 0, 9, 2), 0.8, Duration.ofHours(31));
        var decay = term(score, "decay");
        var points = score.terms().stream().mapToDouble(Term::value).sum() - decay;
        assertThat(score.value()).isCloseTo(points * decay, EXACT);
    }

    @Test
    void theScoreAloneIsTheSameToTheLastBit() {
        for (int count : List.of(0, 1, 2, 7, 254, 255, 256, 257, 1_000_000, Integer.MAX_VALUE)) {
            var engagement = new Engagement(count, count / 2, count / 3, count / 5);
            var age = Duration.ofMinutes(count % 1_000);
            assertThat(hotness.value(count, engagement, 0.7, age))
                    .isEqualTo(hotness.of(count, engagement, 0.7, age).value());
        }
    }

    private double valueAt(Duration age) {
        return hotness.of(3, new Engagement(7, 3, 1, 15), 0.5, age).value();
    }

    private static double term(Score score, String name) {
        return score.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
