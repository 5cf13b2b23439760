package blogfeed.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Topic scores as people read them. */
public final class Scores {
    private Scores() {}

    /** Two digits, rounded down, so that a score below a mark never looks as if it reached it. */
    public static String text(double score) {
        return BigDecimal.valueOf(score).setScale(2, RoundingMode.DOWN).toPlainString();
    }

    /** A mark as it stands in the settings. */
    static String mark(double mark) {
        return BigDecimal.valueOf(mark).stripTrailingZeros().toPlainString();
    }
}
