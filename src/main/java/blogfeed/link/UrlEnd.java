package blogfeed.link;

/**
 * Where a URL in running text ends.
 *
 * @param index after the URL's last character
 * @param truncated whether an ellipsis follows, so that this is only how a longer URL was displayed
 */
record UrlEnd(int index, boolean truncated) {
    private static final String TRAILING = ".,;:!?'*";
    private static final String DOTS = "...";

    /** The end of the URL whose host begins at this index. */
    static UrlEnd of(String text, int host) {
        var scan = new UrlScan(text, host);
        var stop = scan.stop();
        var truncated = stop < text.length() && text.charAt(stop) == '…';
        var end = scan.beforeOpenBracket(stop);
        while (TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            truncated |= text.startsWith(DOTS, end - DOTS.length());
            end--;
        }
        return new UrlEnd(end, truncated);
    }
}
