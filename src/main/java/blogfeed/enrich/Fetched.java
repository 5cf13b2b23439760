package blogfeed.enrich;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching a page, behind all redirects. */
sealed interface Fetched {
    /** The last URL that was asked, or would have been. */
    String url();

    /** Why it is no page, in a few words; empty where it is one. */
    default String why() {
        return "";
    }

    /** A page. */
    // Nobody compares pages.
    @SuppressWarnings("ArrayRecordComponent")
    record Body(
            String url,
            byte[] bytes,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified)
            implements Fetched {}

    /** The page is as it was when it was read before. */
    record Unchanged(String url) implements Fetched {}

    /** There is nothing any more, by 404 or 410. */
    record Gone(String url, String why) implements Fetched {}

    /**
     * What is there is not for us, now or ever: not a page, too large, forbidden by robots.txt, behind the guard.
     *
     * @param contentType of what is there, where that is the reason
     */
    record Unwanted(String url, String why, @Nullable String contentType) implements Fetched {}

    /**
     * It could not be had this time.
     *
     * @param after how long the server asks to be left alone
     */
    record Failed(
            String url,
            Trouble trouble,
            String why,
            @Nullable Duration after) implements Fetched {}
}
