package blogfeed.topic;

/**
 * Scores between which a topic can't tell: from {@code from}, inclusive, to {@code to}, inclusive. Both lie between 0
 * and 1.
 */
public record Band(double from, double to) {
    public boolean holds(double score) {
        return score >= from && score <= to;
    }
}
