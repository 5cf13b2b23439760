package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.topic.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattTest {
    @Test
    void itFindsTheCurveThatThePointsWereDrawnFrom() {
        var random = new Random(3);
        var points = new ArrayList<Platt.Point>();
        for (int i = 0; i < 20_000; i++) {
            var sum = random.nextGaussian() * 3;
            points.add(new Platt.Point(sum, random.nextDouble() < 1 / (1 + Math.exp(-0.7 * sum + 1.2))));
        }

        var fitted = Platt.fit(points);

        assertThat(fitted.slope()).isCloseTo(0.7, within(0.03));
        assertThat(fitted.offset()).isCloseTo(-1.2, within(0.05));
    }

    @Test
    void pointsThatASumTellsApartDoNotMakeACliff() {
        var points = new ArrayList<Platt.Point>();
        for (int i = 0; i < 50; i++) {
            points.add(new Platt.Point(5 + i % 3, true));
            points.add(new Platt.Point(-5 - i % 3, false));
        }

        assertThat(Platt.fit(points).slope()).isBetween(0.3, 2.0);
    }

    @Test
    void fewPointsAreNotTrusted() {
        assertThat(Platt.fit(List.of(new Platt.Point(1, true), new Platt.Point(-1, false))))
                .isEqualTo(Calibration.NONE);
    }

    @Test
    void whatTellsTheContraryIsNotTurnedAround() {
        var points = new ArrayList<Platt.Point>();
        for (int i = 0; i < 50; i++) {
            points.add(new Platt.Point(-2, true));
            points.add(new Platt.Point(2, false));
        }

        assertThat(Platt.fit(points)).isEqualTo(Calibration.NONE);
    }
}
