package blogfeed.jetstream;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells of connections made and lost; of a row of failures at most one line a minute. */
final class ConnectionLog {
    private static final System.Logger LOG = System.getLogger(JetstreamClient.class.getName());
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant told = Instant.MIN;
    private boolean toldConnected;
    private int untold;

    ConnectionLog(InstantSource clock) {
        this.clock = clock;
    }

    void connected(String endpoint, String from) {
        if (!toldConnected) {
            toldConnected = true;
            LOG.log(Level.INFO, "Reading {0} from {1}{2}.", endpoint, from, untold());
        }
    }

    /** @param settled whether it had been fine before, so that this is news; a stream gone quiet is news only once */
    void lost(String endpoint, Loss loss, boolean settled, Duration wait) {
        var now = clock.instant();
        var news = settled && !loss.quiet();
        if (!news && now.isBefore(told.plus(SILENCE))) {
            untold++;
            return;
        }
        LOG.log(Level.WARNING, "{0}: {1}{2}; next try in {3} s", endpoint, loss.reason(), untold(), seconds(wait));
        told = now;
        toldConnected = false;
    }

    void skipping(String endpoint, Duration step) {
        LOG.log(
                Level.WARNING,
                "{0}: a frame too large to be read is in the way; going on {1} s behind it, events between are lost.",
                endpoint,
                seconds(step));
    }

    private String untold() {
        var failures = untold;
        untold = 0;
        return failures == 0 ? "" : " (after " + failures + (failures == 1 ? " more failure)" : " more failures)");
    }

    private static String seconds(Duration time) {
        return String.valueOf((time.toMillis() + 999) / 1_000);
    }
}
