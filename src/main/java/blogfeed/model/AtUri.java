package blogfeed.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one record: {@code at://DID/collection/rkey}. An authority that is a handle is refused, because a handle
 * may change hands and the AppView answers it in a skeleton with an error.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/at-uri-scheme">AT-URI specification</a>, in its restricted form.
 */
public record AtUri(Did did, String collection, String rkey) {
    public static final String POST = "app.bsky.feed.post";
    public static final String FEED_GENERATOR = "app.bsky.feed.generator";

    private static final String SCHEME = "at://";
    private static final int LONGEST = 8_192;
    private static final int LONGEST_COLLECTION = 317;

    /** Possessive, because a group that may be given back is matched by recursion, as deep as the text is long. */
    private static final Pattern COLLECTION = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*+(?:\\.[a-zA-Z0-9-]++){2,}+");

    private static final Pattern RECORD_KEY = Pattern.compile("[a-zA-Z0-9._:~-]{1,512}");

    public static AtUri post(Did did, String rkey) {
        return new AtUri(did, POST, rkey);
    }

    public static Optional<AtUri> parse(String value) {
        if (!value.startsWith(SCHEME) || value.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = value.substring(SCHEME.length()).split("/", -1);
        if (parts.length != 3
                || parts[1].length() > LONGEST_COLLECTION
                || !COLLECTION.matcher(parts[1]).matches()
                || !isRecordKey(parts[2])) {
            return Optional.empty();
        }
        return Did.parse(parts[0]).map(did -> new AtUri(did, parts[1], parts[2]));
    }

    public static boolean isRecordKey(String value) {
        return RECORD_KEY.matcher(value).matches() && !value.equals(".") && !value.equals("..");
    }

    public boolean isPost() {
        return collection.equals(POST);
    }

    @Override
    public String toString() {
        return SCHEME + did + "/" + collection + "/" + rkey;
    }
}
