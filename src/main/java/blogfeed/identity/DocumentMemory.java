package blogfeed.identity;

import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.model.Did;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What was told of DIDs: documents for an hour, and for a day where nobody answers; that there is none for a minute, and that nobody
 * answers for ten seconds, lest a flood of questions be passed on. Of each sort the latest few thousand: strangers choose the DIDs.
 */
final class DocumentMemory {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofDays(1);
    private static final Duration MISSING = Duration.ofMinutes(1);
    private static final Duration UNREACHABLE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMinutes(1);

    private static final int MOST = 4_096;

    /** @param askAgain when somebody is to be asked again, at a question */
    private record Kept(DidDocument document, Instant told, Instant askAgain) {}

    private record Absent(Resolution<DidDocument> answer, Instant askAgain) {}

    private final InstantSource clock;
    private final LatestFew<Did, Kept> documents = new LatestFew<>(MOST);
    // Apart, so that invented DIDs can't push out those of people.
    private final LatestFew<Did, Absent> absent = new LatestFew<>(MOST);
    private final LatestFew<Did, Instant> refreshes = new LatestFew<>(MOST);

    DocumentMemory(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Resolution<DidDocument>> recall(Did did) {
        var now = clock.instant();
        var kept = documents.get(did);
        if (kept != null && now.isBefore(kept.askAgain())) {
            return Optional.of(new Found<>(kept.document()));
        }
        var none = absent.get(did);
        return none != null && now.isBefore(none.askAgain()) ? Optional.of(none.answer()) : Optional.empty();
    }

    /** Whether the last time was long enough ago; that is now the last time, then. */
    synchronized boolean mayRefresh(Did did) {
        var now = clock.instant();
        var last = refreshes.get(did);
        if (last != null && now.isBefore(last.plus(BETWEEN_REFRESHES))) {
            return false;
        }
        refreshes.put(did, now);
        return true;
    }

    /** Takes an answer in, and tells the one to go by. */
    synchronized Resolution<DidDocument> keep(Did did, Resolution<DidDocument> answer) {
        var now = clock.instant();
        if (answer instanceof Found<DidDocument> found) {
            documents.put(did, new Kept(found.value(), now, now.plus(FRESH)));
            absent.remove(did);
            return answer;
        }
        if (answer instanceof NotFound) {
            documents.remove(did);
            absent.put(did, new Absent(answer, now.plus(MISSING)));
            return answer;
        }
        var kept = documents.get(did);
        if (kept != null && now.isBefore(kept.told().plus(USABLE))) {
            documents.put(did, new Kept(kept.document(), kept.told(), later(kept.askAgain(), now.plus(UNREACHABLE))));
            return new Found<>(kept.document());
        }
        absent.put(did, new Absent(answer, now.plus(UNREACHABLE)));
        return answer;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
