package blogfeed.model;

import java.time.Instant;

/**
 * Where we are in an event stream. Never to be mixed with {@link PageCursor}.
 *
 * @param endpoint whose stream it is; a position means nothing at another endpoint
 * @param position the endpoint's own count, opaque to everybody but package {@code jetstream}
 * @param time the stream's time at that position
 */
public record StreamCursor(String endpoint, long position, Instant time) {}
