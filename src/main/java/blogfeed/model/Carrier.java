package blogfeed.model;

/** How a post carries a link, the most deliberate first. */
public enum Carrier {
    /** The external card below the text, also inside a quote with media. */
    EMBED,
    /** A range of the text that was made a link. */
    FACET,
    /** A bare {@code http(s)://} in the text. */
    TEXT
}
