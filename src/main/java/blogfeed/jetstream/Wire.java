package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The names of the first generation's wire, which are said nowhere else. */
final class Wire {
    static final String POST = "app.bsky.feed.post";
    static final String LIKE = "app.bsky.feed.like";
    static final String REPOST = "app.bsky.feed.repost";

    private Wire() {}

    static byte[] bytes(String name) {
        return name.getBytes(US_ASCII);
    }
}
