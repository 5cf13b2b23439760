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
            LOG.log(Level.INFO, "Reading {0} from {1}.", endpoint, from);
        }
    }

    /** @param settled whether it had been fine before, so that this is news */
    void lost(String endpoint, Loss loss, boolean settled, Duration wait) {
        var now = clock.instant();
        if (!settled && now.isBefore(told.plus(SILENCE))) {
            untold++;
            return;
        }
        var more = untold == 0 ? "" : " (" + untold + " more failures since)";
        LOG.log(Level.WARNING, "{0}: {1}{2}; next try in {3} s", endpoint, loss.reason(), more, seconds(wait));
        told = now;
        untold = 0;
        toldConnected = false;
    }

    void skipping(String endpoint, Duration step) {
        LOG.log(
                Level.WARNING,
                "{0}: a frame too large to be read is in the way; going on {1} s behind it, events between are lost.",
                endpoint,
                seconds(step));
    }

    private static String seconds(Duration time) {
        return String.valueOf((time.toMillis() + 999) / 1_000);
    }
}
