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

    private static final int FIRST_WIDE = 0x2e80;

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

    /** How much of it is written to be read, in characters; those of scripts without spaces say twice as much. */
    int prose() {
        var plain = width() * (length() - linked) / Math.max(1, length());
        return isHeading() || plain < SHORTEST_PROSE || length() < 2 * linked ? 0 : (int) plain;
    }

    private long width() {
        var width = (long) length();
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) >= FIRST_WIDE ? 1 : 0;
        }
        return width;
    }
}
