package blogfeed.metadata;

import java.util.Arrays;

/** Keeps a page from filling the memory: an element takes far more of it than the few bytes that make one. */
final class Bounded {
    /** Beginnings of tags; the largest real pages have a few ten thousand. */
    private static final int MOST_TAGS = 50_000;

    private Bounded() {}

    /** The page, or its beginning where it has too many tags. In every encoding of the web a tag begins with this byte. */
    static byte[] beginning(byte[] body) {
        var tags = 0;
        for (var at = 0; at < body.length; at++) {
            if (body[at] == '<' && ++tags > MOST_TAGS) {
                return Arrays.copyOf(body, at);
            }
        }
        return body;
    }
}
