package blogfeed.link;

import blogfeed.model.Kind;

/**
 * What one part of a URL says of the page, whatever the host.
 *
 * @param text a few words for a person, such as {@code the path has /tag/}
 */
public record UrlSign(Kind kind, Strength strength, String text) {

    /** How far a part of a URL can be trusted. */
    public enum Strength {
        /** Often right; nothing alone. */
        HINT,
        /** Mostly right; the page may tell otherwise. */
        LIKELY,
        /** Right before the page is read. */
        SURE
    }
}
