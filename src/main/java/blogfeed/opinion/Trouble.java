package blogfeed.opinion;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Tells, once, when the judge has given no opinion several times in a row, and when it does again. May be asked from any thread. */
final class Trouble {
    private static final System.Logger LOG = System.getLogger(OpinionSeeker.class.getName());

    /** An answer that can't be used now and then is nothing to tell. */
    private static final int SEVERAL = 3;

    private final String judge;
    private int failures;
    private volatile @Nullable String problem;

    Trouble(String judge) {
        this.judge = judge;
    }

    /**
     * @param why may be read by everybody, so it names no address
     * @param detail is for the log
     */
    void failed(String why, String detail) {
        failures++;
        if (failures < SEVERAL) {
            return;
        }
        if (problem == null) {
            LOG.log(
                    Level.WARNING,
                    "{0} gives no opinions ({1}{2}); the topics'' own scores stand",
                    judge,
                    why,
                    detail.isEmpty() ? "" : ": " + detail);
        }
        problem =
                "the judge of borderline articles has given no opinion %,d times in a row (%s); the topics' own scores stand"
                        .formatted(failures, why);
    }

    void over() {
        if (problem != null) {
            LOG.log(Level.INFO, "{0} gives opinions again", judge);
        }
        failures = 0;
        problem = null;
    }

    /** A sentence, or null while all is well. */
    @Nullable
    String problem() {
        return problem;
    }
}
