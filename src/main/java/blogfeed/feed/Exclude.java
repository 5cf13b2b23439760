package blogfeed.feed;

import blogfeed.model.Did;
import java.util.List;
import java.util.Set;

/**
 * What stays out of a feed, whatever else holds.
 *
 * @param labels a mention carrying one of these moderation labels does not count
 * @param terms an article with one of these in title, description or URL stays out; a mention with one does not count
 * @param authors mentions by these accounts do not count
 */
public record Exclude(
        List<String> labels, List<Place> sites, List<Place> hosts, List<String> terms, Set<Did> authors) {}
