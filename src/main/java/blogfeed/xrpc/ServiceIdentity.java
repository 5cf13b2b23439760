package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.Did;

/**
 * Who we are on the network.
 *
 * @param service the DID of this feed generator
 * @param publisher the DID of the account whose repository holds the feeds' records
 * @param endpoint where the service is reached, such as {@code https://feeds.example.org}
 * @param tryingOut whether no publisher was configured: then a feed is found by its record key alone
 */
public record ServiceIdentity(Did service, Did publisher, String endpoint, boolean tryingOut) {
    /** The service's name in its DID's document. */
    public static final String FRAGMENT = "#bsky_fg";

    public AtUri feedUri(String feed) {
        return new AtUri(publisher, AtUri.FEED_GENERATOR, feed);
    }

    boolean publishes(AtUri feed) {
        return feed.collection().equals(AtUri.FEED_GENERATOR)
                && (tryingOut || feed.did().equals(publisher));
    }
}
