package blogfeed.appview;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the AppView said to a question for some posts. */
sealed interface PostsAnswer {
    /**
     * Counts of those posts that it has.
     *
     * @param asOf when they were true
     * @param unreadable items that were no counts of a post that was asked for
     * @param pause what it wants before the next question
     */
    record Told(Map<AtUri, Engagement> counts, Instant asOf, int unreadable, Duration pause) implements PostsAnswer {}

    /** It does not take this question; another one perhaps. */
    record Refused(String why) implements PostsAnswer {}

    /**
     * It answers no question at present.
     *
     * @param retryAfter how long it wants to be left alone, where it said so
     */
    record Silent(String why, Optional<Duration> retryAfter) implements PostsAnswer {}
}
