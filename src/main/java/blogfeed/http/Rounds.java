package blogfeed.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks a server again and again, on a thread of its own. Safe for use by many threads. */
public final class Rounds {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Supplier<Duration> round;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Does nothing yet.
     *
     * @param name of the thread
     * @param round tells how long to wait for the next one; must not throw
     */
    public Rounds(String name, Supplier<Duration> round) {
        this.round = round;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Has the next round begin now. */
    public void hurry() {
        wake.release();
    }

    public boolean areStopped() {
        return stopped;
    }

    /** No round begins any more. */
    public void stop() {
        stopped = true;
        wake.release();
    }

    /** Waits for the round that is under way when they were stopped, some seconds at most. */
    public void awaitEnd() {
        try {
            thread.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                var wait = round.get();
                if (wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
