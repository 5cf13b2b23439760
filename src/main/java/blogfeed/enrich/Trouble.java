package blogfeed.enrich;

import java.time.Duration;
import java.util.Optional;

/** Why a page could not be had this time, and whether it is worth asking again. */
enum Trouble {
    /** The server asks for patience, by 429 or 503. */
    BUSY(6, Duration.ofMinutes(10), 2),
    /** The server is at fault, by any other 5xx. */
    SERVER_ERROR(4, Duration.ofMinutes(15), 3),
    /** No answer in time. */
    TIMEOUT(5, Duration.ofMinutes(5), 4),
    /** No connection, or a broken one. */
    CONNECTION(5, Duration.ofMinutes(5), 4),
    UNKNOWN_HOST(3, Duration.ofHours(1), 6),
    TLS(2, Duration.ofHours(6), 2),
    /** A bot wall, a log-in, or any other 4xx. */
    FORBIDDEN(2, Duration.ofHours(12), 2),
    /** Its robots.txt could not be read, so nobody knows what is allowed. */
    NO_ROBOTS(3, Duration.ofHours(1), 4);

    private static final Duration LONGEST = Duration.ofDays(2);

    private final int mostAttempts;
    private final Duration first;
    private final int growth;

    Trouble(int mostAttempts, Duration first, int growth) {
        this.mostAttempts = mostAttempts;
        this.first = first;
        this.growth = growth;
    }

    /**
     * How long to wait before the next attempt; empty where there should be none.
     *
     * @param attemptsBefore how many have failed before this one
     */
    Optional<Duration> next(int attemptsBefore) {
        if (attemptsBefore + 1 >= mostAttempts) {
            return Optional.empty();
        }
        var wait = first.multipliedBy((long) Math.pow(growth, attemptsBefore));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
