package blogfeed.appview;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells, once, when the AppView has not answered for long, and when it does again. May be asked from any thread. */
final class Outage {
    private static final System.Logger LOG = System.getLogger(CountPoller.class.getName());

    /** A call that fails now and then is nothing to tell. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private final String appView;
    private final String meaning;
    private final InstantSource clock;
    private @Nullable Instant since;
    private volatile @Nullable String problem;

    /** @param meaning what it means to a self-hoster that no counts come */
    Outage(String appView, String meaning, InstantSource clock) {
        this.appView = appView;
        this.meaning = meaning;
        this.clock = clock;
    }

    void failed(String why) {
        var now = clock.instant();
        var first = since == null ? now : since;
        since = first;
        if (now.isBefore(first.plus(LONG))) {
            return;
        }
        if (problem == null) {
            LOG.log(Level.WARNING, "{0} tells no counts ({1}); {2}", appView, why, meaning);
        }
        problem = appView + " has told no counts for "
                + Duration.between(first, now).toMinutes() + " min (" + why + "); " + meaning;
    }

    void over() {
        if (problem != null) {
            LOG.log(Level.INFO, "{0} tells counts again", appView);
        }
        since = null;
        problem = null;
    }

    /** A sentence, or null while all is well. */
    @Nullable
    String problem() {
        return problem;
    }
}
