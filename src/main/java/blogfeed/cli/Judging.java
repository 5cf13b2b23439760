package blogfeed.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is asked for second opinions on borderline articles.
 *
 * @param endpoint an OpenAI-compatible one
 * @param anHour most questions an hour
 * @param timeout the longest that one may take
 */
record Judging(URI endpoint, String model, Optional<Secret> key, int anHour, Duration timeout) {}
