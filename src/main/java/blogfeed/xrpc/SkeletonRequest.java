package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.PageCursor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of {@code app.bsky.feed.getFeedSkeleton}, as its lexicon has them.
 *
 * @param limit 1 to 100
 * @param cursor where to read on; empty for the first page
 */
record SkeletonRequest(AtUri feed, int limit, Optional<PageCursor> cursor) implements SkeletonQuery {
    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 100;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");

    static SkeletonQuery parse(List<String> feeds, List<String> limits, List<String> cursors) {
        if (feeds.size() != 1) {
            return XrpcError.invalidRequest(
                    "The parameter 'feed' must be given once: the at-uri of a feed generator record.");
        }
        var feed = AtUri.parse(feeds.get(0));
        if (feed.isEmpty()) {
            return XrpcError.invalidRequest(
                    "The parameter 'feed' must be an at-uri such as at://did:plc:…/app.bsky.feed.generator/name.");
        }
        var limit = limits.isEmpty() ? Optional.of(DEFAULT_LIMIT) : limit(limits.get(0));
        if (limit.isEmpty()) {
            return XrpcError.invalidRequest("The parameter 'limit' must be a whole number from 1 to " + MOST + ".");
        }
        var cursor = cursors.isEmpty() ? "" : cursors.get(0);
        var parsed = PageCursor.parse(cursor);
        if (parsed.isEmpty() && !cursor.isEmpty()) {
            return XrpcError.invalidRequest("The parameter 'cursor' must be the cursor of an earlier answer."
                    + " Leave it out to read the feed from its top.");
        }
        return new SkeletonRequest(feed.get(), limit.get(), parsed);
    }

    private static Optional<Integer> limit(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var limit = Integer.parseInt(text);
        return limit >= 1 && limit <= MOST ? Optional.of(limit) : Optional.empty();
    }
}
