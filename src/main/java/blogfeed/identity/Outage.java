package blogfeed.identity;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells, once, when the directory has failed again and again, and when it answers again. Safe for use by many threads. */
final class Outage {
    private static final System.Logger LOG = System.getLogger(Identities.class.getName());

    /** A look-up that fails now and then is nothing to tell. */
    private static final int MANY = 5;

    private final AtomicInteger failures = new AtomicInteger();

    void failed(String why) {
        if (failures.incrementAndGet() == MANY) {
            LOG.log(
                    Level.WARNING,
                    "{0}; until it does, viewers whose keys are not known get the feed as anybody does",
                    why);
        }
    }

    void over(String directory) {
        if (failures.getAndSet(0) >= MANY) {
            LOG.log(Level.INFO, "{0} tells keys again", directory);
        }
    }
}
