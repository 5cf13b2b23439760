package blogfeed.jetstream;

import java.time.Duration;

/**
 * The times a live stream lives by.
 *
 * @param connect how long a connection may take to come about
 * @param quiet after how long without a frame an endpoint counts as gone, whether or not it still answers pings
 * @param firstRetry the wait after a first failure, doubled by every further one
 * @param lastRetry its longest
 * @param settled how long frames must have come before failures are forgotten
 * @param margin how far to go back behind the position when resuming
 * @param foreignMargin the same at another endpoint, which may have seen events earlier or later
 * @param seam how much is read again once a server of the first wire has come from replay to live;
 *     zero for nothing
 * @param lookAround the wait between two questions for what is missing, while some endpoint does not answer
 */
record Timings(
        Duration connect,
        Duration quiet,
        Duration firstRetry,
        Duration lastRetry,
        Duration settled,
        Duration margin,
        Duration foreignMargin,
        Duration seam,
        Duration lookAround) {
    static final Timings USUAL = new Timings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            Duration.ofSeconds(2));
}
