package blogfeed.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double with every failure in a row, with jitter so that many askers do not come back at once. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LAST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 20;

    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Between the full wait and half of it. */
    public Duration next() {
        var wait = Math.min(LAST.toMillis(), FIRST.toMillis() << Math.min(failures++, MOST_DOUBLINGS));
        return Duration.ofMillis(wait / 2 + random.nextLong(wait / 2 + 1));
    }

    public void reset() {
        failures = 0;
    }
}
