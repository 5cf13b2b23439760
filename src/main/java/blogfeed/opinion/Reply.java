package blogfeed.opinion;

import java.time.Duration;
import java.util.Optional;

/** What came of a question. */
sealed interface Reply {
    /**
     * A yes or no.
     *
     * @param reason in a line, bounded
     */
    record Opinion(boolean about, String reason) implements Reply {}

    /**
     * No opinion on this; on another article perhaps.
     *
     * @param why a few words of ours
     * @param detail what the server said, bounded; may be empty
     */
    record Unusable(String why, String detail) implements Reply {}

    /**
     * The judge answers no question at present.
     *
     * @param retryAfter how long it wants to be left alone, where it said so
     */
    record Silent(String why, String detail, Optional<Duration> retryAfter) implements Reply {}

    /** Given up by ourselves. */
    record Cancelled() implements Reply {}
}
