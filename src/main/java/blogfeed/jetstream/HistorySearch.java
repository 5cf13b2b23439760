package blogfeed.jetstream;

import blogfeed.wire.WireTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks for an endpoint whose history reaches back far enough. All are asked; those that can't be reached are given some
 * time. If all begin too late, the one that begins first is taken, and what lies before it is a gap.
 */
final class HistorySearch {
    /** Histories are cut at their old end while we ask around. */
    private static final long SLACK_MICROS = WireTime.micros(Duration.ofMinutes(1));

    /** A server that restarts is back by then. */
    private static final long PATIENCE_MICROS = WireTime.micros(Duration.ofMinutes(2));

    private final int endpoints;
    private final Map<String, Long> beginnings = new HashMap<>();
    private long since;
    private int rounds;

    HistorySearch(int endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * An endpoint's first event came too late; whether it is taken nevertheless.
     *
     * @param beginning the time of that event
     */
    boolean settlesFor(String endpoint, long beginning, long now) {
        since = beginnings.isEmpty() ? now : since;
        rounds += beginnings.put(endpoint, beginning) == null ? 0 : 1;
        if (rounds == 0 || (!hasAskedAll() && now - since < PATIENCE_MICROS)) {
            return false;
        }
        var earliest =
                beginnings.values().stream().mapToLong(Long::longValue).min().orElse(beginning);
        return beginning <= earliest + SLACK_MICROS || rounds > endpoints;
    }

    private boolean hasAskedAll() {
        return beginnings.size() >= endpoints;
    }

    /** Whether an endpoint was asked for the second time, and others may still answer. */
    boolean waits() {
        return rounds > 0 && !hasAskedAll();
    }

    void found() {
        beginnings.clear();
        rounds = 0;
    }
}
