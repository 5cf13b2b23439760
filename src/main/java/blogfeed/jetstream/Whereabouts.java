package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import blogfeed.wire.Mark;
import blogfeed.wire.WireTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where a stream stands behind the last frame of it. Not safe for use by two threads at once. */
final class Whereabouts {
    /** Clocks differ by minutes at most; beyond that a frame's time is that frame's mistake. */
    private static final long MOST_AHEAD_MICROS = WireTime.micros(Duration.ofMinutes(10));

    /** A server is late by hours at most; revisions older than that tell of odd clocks elsewhere. */
    private static final long MOST_LATE_MICROS = WireTime.micros(Duration.ofHours(24));

    private final InstantSource clock;
    private final boolean clockBound;
    private @Nullable String endpoint;
    private long position;
    private long reached;
    private long latest;
    private long newestRev = -1;
    private boolean recount;
    private long believed;
    private long newest;
    private long newestNoted;
    private long lastNewsMillis;

    /** @param clockBound whether a time far ahead of the clock counts as now, so that one wrong frame can't move the place */
    Whereabouts(InstantSource clock, boolean clockBound) {
        this.clock = clock;
        this.clockBound = clockBound;
    }

    /** Begins where an earlier reading ended. */
    void resume(StreamCursor cursor) {
        endpoint = cursor.endpoint();
        position = cursor.position();
        reached = WireTime.micros(cursor.time());
        newestRev = WireTime.micros(cursor.portableTime());
        latest = reached;
    }

    /** A frame of that endpoint came in, and has a mark. */
    void pass(String of, Mark mark) {
        var time = believable(mark.time);
        // On the first wire the position is the time, and as little to be believed.
        var at = mark.position == mark.time ? time : mark.position;
        if (of.equals(endpoint) && !recount) {
            // Servers send some frames out of order; the position must not go back, or restarts could go back for ever.
            position = Math.max(position, at);
            reached = Math.max(reached, time);
        } else {
            position = at;
            reached = of.equals(endpoint) ? Math.max(reached, time) : time;
            endpoint = of;
            recount = false;
        }
        latest = time;
        newest = Math.max(newest, time);
    }

    /** The next frame's position counts, be it lower than before: its server may count anew. */
    void recount() {
        recount = true;
    }

    /** Notes the newest revision among the last frames: an endpoint that is late with events shows it there. */
    void heardOf(long revMicros) {
        newestRev = revMicros < 0 ? newestRev : revMicros;
    }

    /** Null while nothing tells where the stream stands. */
    @Nullable
    StreamCursor cursor() {
        if (endpoint == null) {
            return null;
        }
        var tells = newestRev >= Math.max(0, reached - MOST_LATE_MICROS);
        var portable = tells ? Math.min(reached, newestRev) : reached;
        return new StreamCursor(endpoint, position, WireTime.ofMicros(reached), WireTime.ofMicros(portable));
    }

    /** The time of the last frame. */
    Instant latest() {
        return WireTime.ofMicros(latest);
    }

    /** When something newer than all before last came in, which a repetition is not; null if nothing did. */
    @Nullable
    Instant lastNewsAt() {
        noteNews();
        return lastNewsMillis == 0 ? null : Instant.ofEpochMilli(lastNewsMillis);
    }

    /**
     * Notes that what came since the last look was news, if it was; for whoever looks often. A time ahead of the clock counts
     * as now, so that one wrong frame does not make all later ones old.
     */
    void noteNews() {
        if (newest > newestNoted) {
            lastNewsMillis = clock.millis();
            newest = Math.min(newest, lastNewsMillis * 1_000);
            newestNoted = newest;
        }
    }

    /** The clock is asked only by times beyond the one that was believed last: it is too dear to be asked by every frame. */
    private long believable(long time) {
        if (!clockBound || time <= believed) {
            return time;
        }
        var now = clock.millis() * 1_000;
        believed = now + MOST_AHEAD_MICROS;
        return time > believed ? now : time;
    }
}
