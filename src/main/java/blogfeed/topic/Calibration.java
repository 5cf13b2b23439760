package blogfeed.topic;

/**
 * Turns a sum of weights into the log odds of a yes, as John Platt's scaling does.
 *
 * @param slope the factor, positive
 * @param offset what is added then
 */
public record Calibration(double slope, double offset) {
    public static final Calibration NONE = new Calibration(1, 0);

    double logOdds(double sum) {
        return slope * sum + offset;
    }
}
