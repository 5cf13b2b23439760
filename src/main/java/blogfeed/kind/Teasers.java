package blogfeed.kind;

/**
 * How far a page is a list of other pages of its site.
 *
 * @param entries article elements and the like, side by side
 * @param linkedHeadings headings that lead to different other pages of the site
 * @param dated links to other pages of the site with a date beside them
 * @param listed links to other pages of the site that each fill an item of a list
 */
public record Teasers(int entries, int linkedHeadings, int dated, int listed) {}
