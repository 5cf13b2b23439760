package blogfeed.jetstream;

import blogfeed.model.Gap;
import blogfeed.wire.ServerNotice;
import blogfeed.wire.WireTime;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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

    /** @param catchingUp what is still to come, if it is worth telling */
    void connected(String endpoint, Resumption from, boolean compressed, Optional<Traffic> catchingUp) {
        if (!toldConnected) {
            toldConnected = true;
            LOG.log(
                    Level.INFO,
                    "Reading {0} from {1}{2}{3}.",
                    endpoint,
                    from.asked() < 0 ? "now on" : WireTime.second(from.asked()),
                    compressed ? ", compressed" : "",
                    untold());
            catchingUp.ifPresent(traffic -> LOG.log(Level.INFO, "{0}", traffic));
        }
    }

    /** @param settled whether it had been fine before, so that this is news; a stream gone quiet is news only once */
    void lost(String endpoint, Loss loss, boolean settled, Duration wait) {
        var now = clock.instant();
        var news = settled && loss.why() != Loss.Why.QUIET;
        if (!news && now.isBefore(told.plus(SILENCE))) {
            untold++;
            return;
        }
        LOG.log(
                Level.WARNING,
                "{0}: {1}{2}; next try in {3} s{4}",
                endpoint,
                loss.reason(),
                untold(),
                seconds(wait),
                loss.why() == Loss.Why.TOO_SLOW
                        ? ". The fault is ours: this machine or its disk does not keep up. Nothing is lost by it."
                        : "");
        told = now;
        toldConnected = false;
    }

    /** Goes on at once in another way. */
    void goesOn(String endpoint, Loss loss) {
        LOG.log(Level.INFO, "{0}: {1}.", endpoint, loss.reason());
        toldConnected = false;
    }

    void told(String endpoint, ServerNotice notice) {
        LOG.log(Level.INFO, "{0} says {1}: {2}", endpoint, notice.name(), notice.message());
    }

    void gap(Gap gap) {
        LOG.log(
                Level.WARNING,
                "events from {0} to {1} could not be had from any endpoint and may be missing: {2}",
                WireTime.second(WireTime.micros(gap.from())),
                WireTime.second(WireTime.micros(gap.until())),
                gap.cause());
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
