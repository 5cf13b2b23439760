package blogfeed.jetstream;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double with every failure in a row, with jitter so that many clients do not come back at once. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final long first;
    private final long last;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration last, RandomGenerator random) {
        this.first = first.toMillis();
        this.last = last.toMillis();
        this.random = random;
    }

    /** Between the full wait and half of it. */
    Duration next() {
        var wait = Math.min(last, first << Math.min(failures++, MOST_DOUBLINGS));
        return Duration.ofMillis(wait / 2 + random.nextLong(wait / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
