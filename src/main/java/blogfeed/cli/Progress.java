package blogfeed.cli;

import blogfeed.web.Health.Status;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A line every few seconds while there is something to catch up with; quiet otherwise. */
final class Progress implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Progress.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration PAGES_EVERY = Duration.ofSeconds(30);
    private static final int MANY_PAGES = 10;

    private final Pulse pulse;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "progress"));

    private long framesBefore;
    private long pagesBefore;
    private Instant toldOfPages = Instant.EPOCH;
    private @Nullable Duration lagBefore;
    private Instant before;
    private boolean catchingUp = true;

    Progress(Pulse pulse, InstantSource clock) {
        this.pulse = pulse;
        this.clock = clock;
        this.before = clock.instant();
    }

    void start() {
        thread.scheduleWithFixedDelay(this::tell, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last line of a stream that has ended. */
    void finish() {
        LOG.log(Level.INFO, "the stream has ended: {0}{1}", pulse.harvest(), reading());
    }

    private void tell() {
        var status = pulse.status();
        var rate = rate();
        if ((status == Status.STARTING || status == Status.BEHIND)
                && pulse.lastEventAt().isPresent()) {
            catchingUp = true;
            LOG.log(
                    Level.INFO,
                    "catching up: {0} events/s, {1} behind{2}, {3}{4}",
                    rate,
                    words(pulse.lag()),
                    toGo(pulse.lag()),
                    pulse.harvest(),
                    reading());
        } else if (status == Status.OK && catchingUp && pulse.framesIn() > 0) {
            catchingUp = false;
            LOG.log(Level.INFO, "caught up: {0}{1}", pulse.harvest(), reading());
        } else if (status == Status.OK || status == Status.ENDED) {
            tellOfPages();
        }
    }

    /** ", 12 pages read, 340 to read"; nothing where no page was asked for. */
    private String reading() {
        return pulse.pagesFetched() == 0 ? "" : ", " + pulse.reading();
    }

    /** While many wait to be read, a line now and then. */
    private void tellOfPages() {
        var now = clock.instant();
        var read = pulse.pagesFetched();
        if (read > pagesBefore && now.isAfter(toldOfPages.plus(PAGES_EVERY)) && pulse.pagesDue() >= MANY_PAGES) {
            LOG.log(Level.INFO, "reading: {0}", pulse.reading());
            toldOfPages = now;
            pagesBefore = read;
        }
    }

    /** ", about 3 m to go"; nothing until two looks tell how fast it goes. */
    private String toGo(Duration lag) {
        var gained = lagBefore == null ? 0 : lagBefore.minus(lag).toSeconds();
        lagBefore = lag;
        return gained <= 0
                ? ""
                : ", about " + words(EVERY.multipliedBy(lag.toSeconds()).dividedBy(gained)) + " to go";
    }

    private String rate() {
        var now = clock.instant();
        var frames = pulse.framesRead();
        var seconds = Math.max(1, Duration.between(before, now).toMillis()) / 1000.0;
        var rate = Math.round((frames - framesBefore) / seconds);
        before = now;
        framesBefore = frames;
        return "%,d".formatted(rate);
    }

    /** "3 h 12 m", "4 m", "20 s" */
    static String words(Duration lag) {
        if (lag.toHours() > 0) {
            return lag.toHours() + " h " + lag.toMinutesPart() + " m";
        }
        return lag.toMinutes() > 0 ? lag.toMinutes() + " m" : Math.max(0, lag.toSeconds()) + " s";
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
