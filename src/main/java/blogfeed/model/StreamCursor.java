package blogfeed.model;

import java.time.Instant;

/**
 * Where we are in an event stream. Never to be mixed with {@link PageCursor}.
 *
 * @param endpoint whose stream it is; a position means nothing at another endpoint
 * @param position the endpoint's own count, opaque to everybody but package {@code jetstream}
 * @param time the stream's time at that position
 * @param portableTime where to resume at any other endpoint so that nothing is missed: not after {@code time}, and earlier
 *     where this endpoint itself was late with what it sent
 */
public record StreamCursor(String endpoint, long position, Instant time, Instant portableTime) {
    /** A cursor of an endpoint that is not known to be late. */
    public static StreamCursor of(String endpoint, long position, Instant time) {
        return new StreamCursor(endpoint, position, time, time);
    }
}
