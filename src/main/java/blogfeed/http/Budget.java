package blogfeed.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * So many requests an hour. What is left unused adds up for ten minutes at most, so that an idle night is not spent at
 * once. Not safe for use by two threads at once.
 */
public final class Budget {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SAVED = 6;

    private final Duration each;
    private final Duration mostSaved;
    private final InstantSource clock;

    /** The moment up to which all is spent: saved time buys requests. */
    private Instant spentUpTo;

    /** @param anHour at least 1 */
    public Budget(int anHour, InstantSource clock) {
        this.each = HOUR.dividedBy(anHour);
        this.mostSaved = max(each, HOUR.dividedBy(SAVED));
        this.clock = clock;
        this.spentUpTo = clock.instant().minus(mostSaved);
    }

    /** Whether there is enough for one more. */
    public boolean isLeft() {
        return !spentUpTo.plus(each).isAfter(clock.instant());
    }

    public void spend() {
        var oldest = clock.instant().minus(mostSaved);
        spentUpTo = (spentUpTo.isBefore(oldest) ? oldest : spentUpTo).plus(each);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
