package blogfeed.jetstream;

import blogfeed.wire.WireTime;
import java.time.Duration;

/**
 * The way past a frame so large that it ends the connection, at which resuming at the cursor would come back for ever.
 * At the first time it may have been chance; at the second the server is asked to leave out what is too large, which all
 * do that know the parameter; from the third on the stream is taken up a second later each time.
 */
final class FrameTrap {
    private static final long STEP = WireTime.micros(WireTime.ofMicros(0).plusSeconds(1));
    private static final long REACH = 60 * STEP;

    private long killedAt = -1;
    private int kills;

    /** A frame too large ended the connection when the stream stood there, in microseconds. */
    void killed(long position) {
        kills = position > killedAt ? 1 : kills + 1;
        killedAt = Math.max(position, killedAt);
    }

    /** Whether to ask the server to leave out large events: once it happened twice, until well past the place. */
    boolean asksToOmit(long position) {
        return kills >= 2 && position < killedAt + REACH;
    }

    /** Whether the stream, which was read until then, is taken up behind the place, so that events may be lost. */
    boolean steps(long reached) {
        return kills >= 3 && reached < killedAt + REACH;
    }

    /** How far behind the place the stream is taken up. */
    Duration step() {
        return Duration.ofSeconds(Math.max(0, kills - 2));
    }

    /** Where to take the stream up instead of there. */
    long resumeAt(long cursor) {
        return steps(cursor) ? Math.max(cursor, killedAt + step().toSeconds() * STEP) : cursor;
    }
}
