package blogfeed.xrpc;

import blogfeed.model.AtUri;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code app.bsky.feed.getFeedSkeleton}, as its lexicon has them.
 *
 * @param limit 1 to 100
 * @param cursor the page cursor as sent, empty for the first page
 */
record SkeletonRequest(AtUri feed, int limit, String cursor) {
    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 100;

    /** A request, or why the parameters make none. */
    record Parsed(@Nullable SkeletonRequest request, @Nullable XrpcError error) {}

    static Parsed parse(List<String> feeds, List<String> limits, List<String> cursors) {
        if (feeds.size() != 1) {
            return refused("The parameter 'feed' must be given once: the at-uri of a feed generator record.");
        }
        var feed = AtUri.parse(feeds.get(0));
        if (feed.isEmpty()) {
            return refused("The parameter 'feed' must be an at-uri such as at://did:plc:…/app.bsky.feed.generator/name.");
        }
        var limit = limits.isEmpty() ? Optional.of(DEFAULT_LIMIT) : limit(limits.get(0));
        if (limit.isEmpty()) {
            return refused("The parameter 'limit' must be a whole number from 1 to " + MOST + ".");
        }
        return new Parsed(new SkeletonRequest(feed.get(), limit.get(), cursors.isEmpty() ? "" : cursors.get(0)), null);
    }

    private static Parsed refused(String message) {
        return new Parsed(null, XrpcError.invalidRequest(message));
    }

    private static Optional<Integer> limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            return limit >= 1 && limit <= MOST ? Optional.of(limit) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
