package blogfeed.appview;

import blogfeed.http.Backoff;
import blogfeed.http.Rounds;
import blogfeed.store.Database;
import blogfeed.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the counts of kept mentions right by asking an AppView, on a thread of its own. */
public final class CountPoller implements AutoCloseable {
    /** Which counts are asked for. */
    public enum Mode {
        /** Those that the stream could not count in full. */
        RECONCILE("engagement from before a start or in a gap stays uncounted, the feed goes on without it"),

        /** All, again and again, because the stream brings no likes and reposts. */
        ALWAYS("likes and reposts stay as they were last told, the feed goes on with these");

        final String withoutCounts;

        Mode(String withoutCounts) {
            this.withoutCounts = withoutCounts;
        }
    }

    private static final System.Logger LOG = System.getLogger(CountPoller.class.getName());
    private static final Duration AFTER_AN_ERROR = Duration.ofMinutes(1);

    private final AppView appView;
    private final InstantSource clock;
    private final Polling polling;
    private final Rounds rounds = new Rounds("counts", this::step);

    /**
     * @param horizon articles first mentioned longer ago are in no feed
     * @param stream how far the stream was read
     */
    public CountPoller(
            Database database,
            AppView appView,
            Mode mode,
            Supplier<Duration> horizon,
            InstantSource clock,
            InstantSource stream) {
        this.appView = appView;
        this.clock = clock;
        polling = new Polling(database, appView, mode, horizon, clock, stream, new Backoff(new Random()));
    }

    /** Begins to ask, first of all for what may have been missed before. */
    public void start() {
        reconcile();
        rounds.start();
    }

    /** All counts known until now may be wrong: they are asked for anew. May be called from any thread. */
    public void reconcile() {
        polling.doubt(clock.instant());
        rounds.hurry();
    }

    /** May be asked from any thread. */
    public PollCounts counts() {
        return polling.counts();
    }

    /** A sentence when no counts have come for long, or null. May be asked from any thread. */
    public @Nullable String problem() {
        return polling.outage().problem();
    }

    /** Counts that can't be had or stored never end the thread: all are tried again. */
    private Duration step() {
        try {
            return polling.step();
        } catch (StoreException e) {
            tell("counts could not be stored and will be asked for again: " + e.getMessage(), null);
        } catch (RuntimeException e) {
            tell("asking for counts failed; it will be tried again", e);
        }
        return AFTER_AN_ERROR;
    }

    private void tell(String what, @Nullable RuntimeException e) {
        if (!rounds.areStopped()) {
            LOG.log(Level.ERROR, what, e);
        }
    }

    @Override
    public void close() {
        rounds.stop();
        appView.cancel();
        rounds.awaitEnd();
    }
}
