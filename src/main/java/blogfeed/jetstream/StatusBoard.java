package blogfeed.jetstream;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where a stream's own thread notes how it is doing, for other threads to ask. */
final class StatusBoard {
    private final InstantSource clock;
    private String endpoint = "";
    private boolean connected;
    private Instant since;
    private long reconnects;
    private long oversized;
    private @Nullable String lastError;

    StatusBoard(InstantSource clock) {
        this.clock = clock;
        since = clock.instant();
    }

    synchronized void trying(String name) {
        endpoint = name;
    }

    synchronized void connected(String name) {
        endpoint = name;
        connected = true;
        since = clock.instant();
    }

    /** @param error why, or null if this was to be */
    synchronized void disconnected(@Nullable String error) {
        since = connected ? clock.instant() : since;
        connected = false;
        lastError = error == null ? lastError : error;
    }

    /** An attempt failed, or the connection broke, and it is tried again. */
    synchronized void lost(String error) {
        reconnects++;
        disconnected(error);
    }

    synchronized void oversized(long more) {
        oversized += more;
    }

    synchronized StreamStatus status(FrameBuffer.Intake intake) {
        return new StreamStatus(
                endpoint,
                connected,
                since,
                intake.lastNewsAt(),
                intake.frames(),
                intake.bytes(),
                reconnects,
                oversized,
                lastError);
    }
}
