package blogfeed.jetstream;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Arena;
import blogfeed.wire.Mark;
import blogfeed.wire.RevTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames from the thread that receives them to the one that reads them, in two arenas that are swapped. Knows where
 * the stream stands behind the last frame it holds; what it holds survives the loss of a connection, so that is where to
 * resume.
 *
 * <p>Nothing is dropped when it is full: the giver is told, or made to wait.
 */
final class FrameBuffer {
    static final int HIGH_WATER = 4 << 20;

    private final int highWater;
    private final Whereabouts whereabouts;
    private final Runnable onRoom;
    private final RevTimes revTimes = new RevTimes();

    private Arena filling;
    private Arena draining;
    private List<Gap> gaps = new ArrayList<>();
    private boolean full;
    private boolean over;
    private long frames;
    private long bytes;

    /**
     * What was taken: frames, where the stream stands behind them, null while none tells, the time of the last one, and the
     * gaps before them.
     */
    record Taken(Arena frames, @Nullable StreamCursor cursor, Instant latest, List<Gap> gaps) {}

    /** What came in so far, and when it last was something newer than all before. */
    record Intake(long frames, long bytes, @Nullable Instant lastNewsAt) {}

    /** @param onRoom called, on the taking thread, when a full buffer was emptied */
    FrameBuffer(int highWater, Whereabouts whereabouts, Runnable onRoom) {
        this.highWater = highWater;
        this.whereabouts = whereabouts;
        this.onRoom = onRoom;
        filling = new Arena(highWater);
        draining = new Arena(highWater);
    }

    /** The stream goes on where an earlier reading of it ended. */
    synchronized void resume(StreamCursor cursor) {
        whereabouts.resume(cursor);
    }

    /** Where the stream stands behind the last frame; null while nothing tells. */
    synchronized @Nullable StreamCursor position() {
        whereabouts.heardOf(revTimes.newest(filling));
        return whereabouts.cursor();
    }

    /** The next frame's position counts, be it lower than before. */
    synchronized void recount() {
        whereabouts.recount();
    }

    /** Notes what is missing before the next frame. */
    synchronized void add(Gap gap) {
        gaps.add(gap);
    }

    /**
     * Adds a frame; true if that was enough for now and the giver should pause.
     *
     * @param mark where the frame stands, if it has one
     * @param wireBytes how many bytes it took on its way here
     */
    synchronized boolean add(String endpoint, Mark mark, byte[] source, int from, int to, int wireBytes) {
        filling.add(source, from, to);
        if (mark.found()) {
            whereabouts.pass(endpoint, mark);
        }
        frames++;
        bytes += wireBytes;
        full = filling.size() >= highWater;
        if (filling.frames() == 1) {
            whereabouts.noteNews();
            notifyAll();
        }
        return full;
    }

    /** Waits for room, then adds a frame. */
    synchronized void addWhenRoom(String endpoint, Mark mark, byte[] source, int from, int to)
            throws InterruptedException {
        while (full && !over) {
            wait();
        }
        add(endpoint, mark, source, from, to, to - from);
    }

    /** No frame will come any more. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean ended() {
        return over && filling.frames() == 0;
    }

    synchronized Intake intake() {
        return new Intake(frames, bytes, whereabouts.lastNewsAt());
    }

    /** All frames held, or null if none came within that time. What was taken before is overwritten from now on. */
    @Nullable
    Taken take(Duration wait) throws InterruptedException {
        boolean wasFull;
        Taken taken;
        synchronized (this) {
            if (!awaitFrames(wait)) {
                return null;
            }
            wasFull = full;
            taken = swap();
        }
        if (wasFull) {
            onRoom.run();
        }
        return taken;
    }

    private boolean awaitFrames(Duration wait) throws InterruptedException {
        var deadline = System.nanoTime() + wait.toNanos();
        while (filling.frames() == 0 && !over) {
            var left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return filling.frames() > 0;
    }

    private Taken swap() {
        whereabouts.noteNews();
        var cursor = position();
        var taken = new Taken(filling, cursor, whereabouts.latest(), gaps);
        draining.clear();
        filling = draining;
        draining = taken.frames;
        gaps = new ArrayList<>();
        full = false;
        notifyAll();
        return taken;
    }
}
