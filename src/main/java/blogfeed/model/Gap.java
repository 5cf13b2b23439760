package blogfeed.model;

import java.time.Instant;

/**
 * A stretch of the event stream that could not be had: what happened in it may be missing.
 *
 * @param endpoint where the stream was taken up again
 * @param from the time of the last event before it
 * @param until the time of the first event after it
 * @param cause why, in words for a person
 */
public record Gap(String endpoint, Instant from, Instant until, String cause) {}
