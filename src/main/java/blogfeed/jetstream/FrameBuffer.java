package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames from the thread that receives them to the one that reads them, in two arenas that are swapped. Knows the
 * stream's position behind the last frame it holds; what it holds survives the loss of a connection, so that position is
 * where to resume.
 *
 * <p>Nothing is dropped when it is full: the giver is told, or made to wait.
 */
final class FrameBuffer {
    static final int HIGH_WATER = 4 << 20;

    /** Clocks differ by minutes at most; beyond that a frame's time is that frame's mistake. */
    private static final long MOST_AHEAD_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;

    private final int highWater;
    private final InstantSource clock;
    private final Runnable onRoom;
    private final JsonScanner scanner = new JsonScanner();

    private Arena filling;
    private Arena draining;
    private boolean full;
    private boolean over;
    private @Nullable String endpoint;
    private long position;
    private boolean assumed;
    private boolean clockBound;
    private long latest;
    private long frames;
    private long bytes;
    private long newest;
    private long lastNewsMillis;

    /** What was taken: frames, and the stream's position and time behind them. */
    record Taken(Arena frames, StreamCursor cursor, Instant latest) {}

    /** What came in so far, and when it last was something newer than all before, which a repetition is not. */
    record Intake(long frames, long bytes, @Nullable Instant lastNewsAt) {}

    /** @param onRoom called, on the taking thread, when a full buffer was emptied */
    FrameBuffer(int highWater, InstantSource clock, Runnable onRoom) {
        this.highWater = highWater;
        this.clock = clock;
        this.onRoom = onRoom;
        filling = new Arena(highWater);
        draining = new Arena(highWater);
    }

    /** For a live stream: a time far ahead of the clock counts as now, so that one wrong frame can't move the position. */
    FrameBuffer boundByClock() {
        clockBound = true;
        return this;
    }

    /** From now on frames are of that endpoint. The stream begins at that position there, unless it is there already. */
    synchronized void source(String name, long start) {
        if (!name.equals(endpoint)) {
            endpoint = name;
            position = start;
            latest = start;
            assumed = false;
        }
    }

    /** The same where no position was asked for: the first frame tells it, and until then it is taken to be this one. */
    synchronized void sourceOfItsOwnStart(String name, long now) {
        source(name, now);
        assumed = true;
    }

    /** Where the stream stands behind the last frame; null while there is no source. */
    synchronized @Nullable StreamCursor position() {
        return endpoint == null ? null : new StreamCursor(endpoint, position, WireTime.ofMicros(position));
    }

    /** Adds a frame; true if that was enough for now and the giver should pause. */
    synchronized boolean add(Buffer frame) {
        filling.add(frame);
        added();
        return full;
    }

    /** Waits for room, then adds a frame. */
    synchronized void addWhenRoom(byte[] source, int from, int to) throws InterruptedException {
        while (full && !over) {
            wait();
        }
        filling.add(source, from, to);
        added();
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
        return new Intake(frames, bytes, lastNewsMillis == 0 ? null : Instant.ofEpochMilli(lastNewsMillis));
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
        var taken = filling;
        draining.clear();
        filling = draining;
        draining = taken;
        full = false;
        notifyAll();
        return new Taken(
                taken,
                new StreamCursor(String.valueOf(endpoint), position, WireTime.ofMicros(position)),
                WireTime.ofMicros(latest));
    }

    private void added() {
        var last = filling.frames() - 1;
        var from = filling.from(last);
        var to = filling.to(last);
        var time = believable(WireTime.ofFrame(scanner, filling.bytes(), from, to));
        if (time >= 0) {
            latest = time;
            // Servers send some frames out of order; the position must not go back, or restarts could go back for ever.
            position = assumed ? time : Math.max(position, time);
            assumed = false;
            noteNews(time);
        }
        frames++;
        bytes += to - from;
        full = filling.size() >= highWater;
        if (last == 0) {
            notifyAll();
        }
    }

    private long believable(long time) {
        var now = clock.millis() * 1_000;
        return clockBound && time > now + MOST_AHEAD_MICROS ? now : time;
    }

    /** A time ahead of the clock counts as now, so that one wrong frame does not make all later ones old. */
    private void noteNews(long time) {
        if (time > newest) {
            lastNewsMillis = clock.millis();
            newest = Math.max(newest, Math.min(time, lastNewsMillis * 1_000));
        }
    }
}
