package blogfeed.model;

/**
 * What a link leads to, as far as its URL tells without fetching.
 *
 * @param url the canonical URL, the article's name
 * @param host the host of that URL, without {@code www.}
 * @param site who publishes there: the registrable domain, on a shared platform with the subdomain or first path segment
 * @param kind what sort of page it seems to be
 */
public record Target(String url, String host, String site, Kind kind) {}
