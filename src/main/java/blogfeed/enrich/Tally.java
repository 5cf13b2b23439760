package blogfeed.enrich;

import java.util.EnumMap;
import java.util.Map;

/** Counts what came of fetches. Safe for use by many threads. */
final class Tally {
    /** How a fetch ended. */
    enum Result {
        READ,
        UNCHANGED,
        GONE,
        UNWANTED,
        FAILED;

        /** Of a fetch whose article was forgotten meanwhile. */
        static Result of(Fetched fetched) {
            if (fetched instanceof Fetched.Body) {
                return READ;
            }
            if (fetched instanceof Fetched.Unchanged) {
                return UNCHANGED;
            }
            if (fetched instanceof Fetched.Gone) {
                return GONE;
            }
            return fetched instanceof Fetched.Unwanted ? UNWANTED : FAILED;
        }
    }

    private final Map<Result, Long> counts = new EnumMap<>(Result.class);

    synchronized void count(Result result) {
        counts.merge(result, 1L, Long::sum);
    }

    synchronized EnrichCounts counts() {
        return new EnrichCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                of(Result.READ),
                of(Result.UNCHANGED),
                of(Result.GONE),
                of(Result.UNWANTED),
                of(Result.FAILED));
    }

    private long of(Result result) {
        return counts.getOrDefault(result, 0L);
    }
}
