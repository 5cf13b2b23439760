package blogfeed.xrpc;

/**
 * A feed that is served.
 *
 * @param id its record key
 * @param acceptsInteractions whether what its readers tell is kept and counts; else it is taken, so that no client stumbles, and
 *     left aside
 */
public record ServedFeed(String id, boolean acceptsInteractions) {}
