package blogfeed.learn;

import blogfeed.topic.Calibration;
import java.util.List;

/**
 * Fits the log odds of a yes to sums that a model gave to examples it had not learned from, by John Platt's scaling: a logistic regression
 * of one number, with targets a little inside of 0 and 1.
 */
final class Platt {
    private static final int STEPS = 100;
    private static final double RIDGE = 1e-9;
    private static final int TOO_FEW = 10;
    private static final double SMALLEST_SLOPE = 0.05;

    private Platt() {}

    /** @param sum what the model gave */
    record Point(double sum, boolean yes) {}

    /** {@link Calibration#NONE} of too few examples of either sort. */
    static Calibration fit(List<Point> points) {
        var yes = points.stream().filter(Point::yes).count();
        var no = points.size() - yes;
        if (yes < TOO_FEW || no < TOO_FEW) {
            return Calibration.NONE;
        }
        var fitted = new Calibration(1, 0);
        for (int step = 0; step < STEPS; step++) {
            fitted = better(fitted, points, (yes + 1.0) / (yes + 2.0), 1 / (no + 2.0));
        }
        return fitted.slope() < SMALLEST_SLOPE ? Calibration.NONE : fitted;
    }

    /** One step of Newton's, at most one wide, so that it can't run away. */
    private static Calibration better(Calibration from, List<Point> points, double targetOfYes, double targetOfNo) {
        double slope = 0;
        double offset = 0;
        double slopes = RIDGE;
        double both = 0;
        double offsets = RIDGE;
        for (var point : points) {
            var odds = 1 / (1 + Math.exp(-from.slope() * point.sum() - from.offset()));
            var error = odds - (point.yes() ? targetOfYes : targetOfNo);
            var curve = odds * (1 - odds);
            slope += error * point.sum();
            offset += error;
            slopes += curve * point.sum() * point.sum();
            both += curve * point.sum();
            offsets += curve;
        }
        var determinant = slopes * offsets - both * both;
        var bySlope = (offsets * slope - both * offset) / determinant;
        var byOffset = (slopes * offset - both * slope) / determinant;
        var most = Math.max(1, Math.hypot(bySlope, byOffset));
        return new Calibration(from.slope() - bySlope / most, from.offset() - byOffset / most);
    }
}
