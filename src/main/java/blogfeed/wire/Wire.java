package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import blogfeed.model.AtUri;
import java.util.List;

/** Names that both generations of the wire share, or that tell them apart; said nowhere else. */
public final class Wire {
    public static final String POST = "app.bsky.feed.post";
    public static final String LIKE = "app.bsky.feed.like";
    public static final String REPOST = "app.bsky.feed.repost";

    /** Long-form records, and what they are published in. */
    public static final List<String> NATIVE = List.of(
            AtUri.STANDARD_DOCUMENT,
            AtUri.STANDARD_PUBLICATION,
            AtUri.LEAFLET_DOCUMENT,
            AtUri.LEAFLET_PUBLICATION,
            AtUri.WHITEWIND_ENTRY);

    /** The second generation's lexicon: its path below {@code /xrpc/}, and the type of its messages before the {@code #}. */
    public static final String SUBSCRIBE_EVENTS = "network.bsky.jetstream.subscribeEvents";

    public static final String GET_ZSTD_DICTIONARY = "network.bsky.jetstream.getZstdDictionary";

    private Wire() {}

    public static byte[] bytes(String name) {
        return name.getBytes(US_ASCII);
    }
}
