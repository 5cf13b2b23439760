package blogfeed.enrich;

/**
 * What came of the pages that were asked for since the start: {@code fetched = read + unchanged + gone + unwanted + failed}.
 *
 * @param unwanted what is no page, too large, forbidden by robots.txt or refused by the guard
 * @param failed attempts that came to nothing, whether they are repeated or not
 */
public record EnrichCounts(long fetched, long read, long unchanged, long gone, long unwanted, long failed) {}
