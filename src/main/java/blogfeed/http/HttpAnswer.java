package blogfeed.http;

import java.net.http.HttpHeaders;

/** What came of a request. */
public sealed interface HttpAnswer {
    /**
     * A complete answer, of whatever status.
     *
     * @param body unpacked; empty for a redirect, whose body nobody wants
     */
    // Nobody compares answers.
    @SuppressWarnings("ArrayRecordComponent")
    record Complete(int status, HttpHeaders headers, byte[] body) implements HttpAnswer {}

    /**
     * Not asked for, or not read to the end, by a rule of ours: asking again would end the same.
     *
     * @param why a few words; of {@link Refusal#TYPE} the media type
     */
    record Refused(Refusal refusal, String why) implements HttpAnswer {}

    /**
     * No answer, or not all of it in time.
     *
     * @param why a few words
     */
    record Failed(Failure failure, String why) implements HttpAnswer {}
}
