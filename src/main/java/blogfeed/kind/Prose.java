package blogfeed.kind;

/**
 * Running text, in characters; of Chinese, Japanese and Korean each counts three times, because it says about as much.
 *
 * @param all visible text, navigation included
 * @param linked how much of {@code all} is within links
 * @param paragraphs text outside of links in blocks of some length
 * @param longestRun the most of {@code paragraphs} that stands together in one place
 */
public record Prose(int all, int linked, int paragraphs, int longestRun) {

    /** The share of the text that is within links, from 0 to 1; 0 of an empty page. */
    public double linkDensity() {
        return all == 0 ? 0 : (double) linked / all;
    }
}
