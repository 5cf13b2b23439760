package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Names that both generations of the wire share, or that tell them apart; said nowhere else. */
public final class Wire {
    public static final String POST = "app.bsky.feed.post";
    public static final String LIKE = "app.bsky.feed.like";
    public static final String REPOST = "app.bsky.feed.repost";

    /** The second generation's lexicon: its path below {@code /xrpc/}, and the type of its messages before the {@code #}. */
    public static final String SUBSCRIBE_EVENTS = "network.bsky.jetstream.subscribeEvents";

    public static final String GET_ZSTD_DICTIONARY = "network.bsky.jetstream.getZstdDictionary";

    private Wire() {}

    public static byte[] bytes(String name) {
        return name.getBytes(US_ASCII);
    }
}
