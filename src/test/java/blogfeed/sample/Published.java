package blogfeed.sample;

import java.time.Instant;

/**
 * A post that people can talk about.
 *
 * @param root the first post of its thread, itself if it begins one
 */
record Published(Account author, Instant at, Ref ref, Ref root) {}
