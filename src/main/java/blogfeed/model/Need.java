package blogfeed.model;

import java.util.Set;

/**
 * What a feed asks of an article that can be asked of many at once, before any of them is read.
 *
 * @param topic that it must be about, or empty
 * @param minScore how much at least, from 0 to 1
 * @param kinds of one of these
 */
public record Need(String topic, double minScore, Set<Kind> kinds) {}
