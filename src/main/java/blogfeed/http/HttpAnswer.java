package blogfeed.http;

import java.net.http.HttpHeaders;

/** What came of a request. */
public sealed interface HttpAnswer {
    /**
     * A complete answer, of whatever status.
     *
     * @param body unpacked
     */
    // Nobody compares answers.
    @SuppressWarnings("ArrayRecordComponent")
    record Complete(int status, HttpHeaders headers, byte[] body) implements HttpAnswer {}

    /** The answer was larger than is ever wanted; its body was not read to the end. */
    record TooLarge(int status, HttpHeaders headers) implements HttpAnswer {}

    /**
     * No answer, or not all of it in time.
     *
     * @param why a few words
     */
    record Failed(String why) implements HttpAnswer {}
}
