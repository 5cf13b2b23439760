package blogfeed.model;

/**
 * A range of a post's text that was made a link.
 *
 * @param byteStart first byte of the range, counted in the text's UTF-8; not checked against the text
 * @param byteEnd the byte after the range
 */
public record LinkFacet(int byteStart, int byteEnd, String url) {}
