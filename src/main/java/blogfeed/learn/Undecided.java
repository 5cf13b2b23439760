package blogfeed.learn;

/**
 * A stored article without a yes or no.
 *
 * @param id the store's number for it
 * @param score the topic's, from 0 to 1
 */
public record Undecided(long id, String site, double score) {}
