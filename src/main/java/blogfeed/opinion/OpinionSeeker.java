package blogfeed.opinion;

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

/** Asks for the opinions that articles want, on a thread of its own. The questions are in the store: a crash loses none. */
public final class OpinionSeeker implements AutoCloseable {
    /**
     * How much is asked.
     *
     * @param anHour most questions an hour
     * @param pagesAreRead whether an article whose page is yet to be read is worth waiting for
     */
    public record Manners(int anHour, boolean pagesAreRead) {}

    private static final System.Logger LOG = System.getLogger(OpinionSeeker.class.getName());
    private static final Duration AFTER_AN_ERROR = Duration.ofMinutes(1);

    /** Nobody who waits for all to be asked waits for a judge that rests longer. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(30);

    private final ChatJudge judge;
    private final InstantSource clock;
    private final Seeking seeking;
    private final Rounds rounds = new Rounds("opinions", this::look);
    private final Object looking = new Object();

    /** How many looks for a question have begun, and how many had begun when one last found nothing to do; guarded by {@link #looking}. */
    private long looks;

    private long idleLook;

    /**
     * @param rules asked before each question; the articles ask for second opinions of this judge
     * @param stream how far the stream was read
     */
    public OpinionSeeker(
            Database database,
            Supplier<Rules> rules,
            ChatJudge judge,
            Manners manners,
            InstantSource clock,
            InstantSource stream) {
        this.judge = judge;
        this.clock = clock;
        seeking = new Seeking(database, rules, judge, manners, clock, stream, new Backoff(new Random()));
    }

    public void start() {
        rounds.start();
    }

    /** May be asked from any thread. */
    public OpinionCounts counts() {
        return seeking.counts();
    }

    /** A sentence when there have been no opinions for long, or null. May be asked from any thread. */
    public @Nullable String problem() {
        return seeking.trouble().problem();
    }

    /**
     * Waits until nothing is left to ask that can be asked now: the budget may be spent, or the judge may be out of reach.
     * False when the time is over first.
     */
    public boolean awaitIdle(Duration most) throws InterruptedException {
        var end = clock.instant().plus(most);
        synchronized (looking) {
            long begun = looks;
            rounds.hurry();
            while (!rounds.areStopped() && idleLook <= begun) {
                long left = Duration.between(clock.instant(), end).toMillis();
                if (left <= 0) {
                    return false;
                }
                looking.wait(left);
            }
        }
        return true;
    }

    private Duration look() {
        long number = begin();
        var wait = step();
        if (wait.equals(Seeking.IDLE) || wait.compareTo(LONG_PAUSE) > 0 || problem() != null) {
            synchronized (looking) {
                idleLook = number;
                looking.notifyAll();
            }
        }
        return wait;
    }

    private long begin() {
        synchronized (looking) {
            return ++looks;
        }
    }

    /** An opinion that can't be had or stored never ends the thread: it is asked for again. */
    private Duration step() {
        try {
            return seeking.step();
        } catch (StoreException e) {
            tell("opinions could not be stored and will be asked for again: " + e.getMessage(), null);
        } catch (RuntimeException e) {
            tell("asking for opinions failed; it will be tried again", e);
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
        judge.cancel();
        synchronized (looking) {
            looking.notifyAll();
        }
        rounds.awaitEnd();
    }
}
