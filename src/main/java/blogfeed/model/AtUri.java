package blogfeed.model;

import java.util.Optional;

/**
 * The name of one record: {@code at://DID/collection/rkey}. An authority that is a handle is refused, because a handle
 * may change hands and the AppView answers it in a skeleton with an error.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/at-uri-scheme">AT-URI specification</a>, in its restricted form.
 */
public record AtUri(Did did, String collection, String rkey) {
    public static final String POST = "app.bsky.feed.post";
    public static final String FEED_GENERATOR = "app.bsky.feed.generator";

    /** The collections of long-form records, and those of what such records are published in. */
    public static final String STANDARD_DOCUMENT = "site.standard.document";

    public static final String LEAFLET_DOCUMENT = "pub.leaflet.document";
    public static final String WHITEWIND_ENTRY = "com.whtwnd.blog.entry";
    public static final String STANDARD_PUBLICATION = "site.standard.publication";
    public static final String LEAFLET_PUBLICATION = "pub.leaflet.publication";

    private static final String SCHEME = "at://";
    private static final int LONGEST = 8_192;
    private static final int LONGEST_KEY = 512;

    public static AtUri post(Did did, String rkey) {
        return new AtUri(did, POST, rkey);
    }

    public static Optional<AtUri> parse(String value) {
        if (!value.startsWith(SCHEME) || value.length() > LONGEST) {
            return Optional.empty();
        }
        var first = value.indexOf('/', SCHEME.length());
        var second = value.indexOf('/', first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        var collection = value.substring(first + 1, second);
        var rkey = value.substring(second + 1);
        return isCollection(collection) && isRecordKey(rkey)
                ? Did.parse(value.substring(SCHEME.length(), first)).map(did -> new AtUri(did, collection, rkey))
                : Optional.empty();
    }

    /** Most names of records are those of posts. */
    private static boolean isCollection(String value) {
        return value.equals(POST) || Nsid.isNsid(value);
    }

    public static boolean isRecordKey(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_KEY
                && hasOnlyCharactersOfKeys(value)
                && !value.equals(".")
                && !value.equals("..");
    }

    private static boolean hasOnlyCharactersOfKeys(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Letters.isLetterOrDigit(value.charAt(i)) && "._:~-".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    public boolean isPost() {
        return collection.equals(POST);
    }

    /** Whether it names a long-form record. */
    public boolean isDocument() {
        return collection.equals(STANDARD_DOCUMENT)
                || collection.equals(LEAFLET_DOCUMENT)
                || collection.equals(WHITEWIND_ENTRY);
    }

    /** Whether it names what long-form records are published in. */
    public boolean isPublication() {
        return collection.equals(STANDARD_PUBLICATION) || collection.equals(LEAFLET_PUBLICATION);
    }

    @Override
    public String toString() {
        return SCHEME + did + "/" + collection + "/" + rkey;
    }
}
