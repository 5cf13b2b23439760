package blogfeed.maintext;

/**
 * A stretch of a page's text that nothing interrupts: a paragraph, heading, list item, cell, block of code; or a figure
 * without a text.
 *
 * @param text white space collapsed, except in code
 * @param linked how many of its characters are within links
 * @param linkedWithin how many are within links to places of the same page
 */
record Block(Kind kind, String text, int linked, int linkedWithin) {
    /** What is shorter is rather a label than prose. */
    private static final int SHORTEST_PROSE = 25;

    enum Kind {
        TEXT,
        TITLE,
        HEADING,
        CODE,
        FIGURE
    }

    static final Block PICTURE = new Block(Kind.FIGURE, "", 0, 0);

    int length() {
        return text.length();
    }

    boolean isHeading() {
        return kind == Kind.TITLE || kind == Kind.HEADING;
    }

    /** Whether it is nothing but links, and what joins them. */
    boolean isLinks() {
        return linked * 5 > length() * 4;
    }

    /** How much of it is written to be read, in characters. */
    int prose() {
        var plain = length() - linked;
        return isHeading() || plain < SHORTEST_PROSE || plain < linked ? 0 : plain;
    }
}
