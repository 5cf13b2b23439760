package blogfeed.web;

import blogfeed.model.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How Blogfeed is doing.
 *
 * @param sentence the status in one sentence for a person
 * @param lastEventAt the time the newest event itself bears
 * @param lag how far the newest event lies behind the stream
 * @param endpoint where the stream is read from
 * @param counts whatever is counted, by lasting names
 * @param feedsVersion of all that the folder of feeds defines: another one after every change
 * @param feedsSince when readers began to see it
 * @param gaps stretches of the stream that could not be had, the newest first
 * @param problems what the one who runs it should look at, a sentence each; shown to everybody who asks
 */
public record Health(
        Status status,
        String sentence,
        Optional<Instant> lastEventAt,
        Duration lag,
        String endpoint,
        Map<String, Long> counts,
        String feedsVersion,
        Instant feedsSince,
        List<FeedHealth> feeds,
        List<Gap> gaps,
        List<String> problems) {

    public enum Status {
        OK,
        /** No event has been read yet, or the first hours are being caught up. */
        STARTING,
        /** Events arrive, but old ones. */
        BEHIND,
        /** No events arrive. */
        SILENT,
        /** The stream was a file, and it was read to its end. */
        ENDED,
        /** A part of Blogfeed itself is broken. */
        FAILING;

        /** Whether what is shown is as good as it can be now. */
        boolean healthy() {
            return this == OK || this == STARTING || this == ENDED;
        }

        /** The name used in answers: {@code ok}, {@code starting} … */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How one feed is doing.
     *
     * @param version of its definition
     * @param ranking the number of its current ranking
     * @param rankedAt when that was made, {@link Instant#EPOCH} while there is none
     * @param articles how many articles it holds
     */
    public record FeedHealth(String id, String version, long ranking, Instant rankedAt, int articles) {}
}
