package blogfeed.feed;

/**
 * A feed as its {@code feed.yaml} defines it.
 *
 * @param id the name of its folder and its record key, at most 15 characters
 * @param displayName 1 to 24 graphemes
 * @param description 1 to 300 graphemes
 * @param order its place among the feeds, the smallest first; equal ones go by id
 * @param version changes whenever a byte of the file does: the first 12 hexadecimal digits of its SHA-256
 */
public record FeedDefinition(
        String id,
        String displayName,
        String description,
        int order,
        RecordSettings record,
        Include include,
        Exclude exclude,
        RankSettings rank,
        String version) {}
