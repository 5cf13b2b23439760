package blogfeed.jetstream;

/**
 * Looks for an endpoint whose history reaches back far enough. Everyone is asked once; if all begin too late, the one that
 * begins first is taken, and what lies before it is a gap.
 */
final class HistorySearch {
    /** Histories are cut at their old end while we ask around. */
    private static final long SLACK_MICROS = 60_000_000;

    private final int endpoints;
    private int tries;
    private long earliest = Long.MAX_VALUE;

    HistorySearch(int endpoints) {
        this.endpoints = endpoints;
    }

    /** An endpoint's first event came too late; whether it is taken nevertheless. */
    boolean settlesFor(long firstEvent) {
        tries++;
        if ((tries > endpoints && firstEvent <= earliest + SLACK_MICROS) || tries > 3 * endpoints) {
            return true;
        }
        earliest = Math.min(earliest, firstEvent);
        return false;
    }

    void found() {
        tries = 0;
        earliest = Long.MAX_VALUE;
    }
}
