package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import blogfeed.wire.FrameReader;
import blogfeed.wire.StreamCounts;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The live stream of one of several Jetstream endpoints of either wire. Reconnects for ever, at or a little behind the last
 * frame it holds: frames not yet taken survive a lost connection. An endpoint that fails twice in a row, or brings no frame
 * for a while, gives way to the next. While the consumer does not keep up, the socket is not read.
 */
public final class JetstreamClient implements EventStream {
    private final Vertx vertx;
    private final StreamRequest request;
    private final InstantSource clock;
    private final Timings timings;
    private final int largestMessage;
    private final FrameBuffer buffer;
    private final FrameReader reader = new FrameReader();
    private final StatusBoard board;
    private volatile @Nullable Reconnecting reconnecting;

    /** A client that has done nothing yet. */
    public JetstreamClient(Vertx vertx, StreamRequest request, InstantSource clock) {
        this(vertx, request, clock, Timings.USUAL, Subscription.LARGEST_MESSAGE);
    }

    JetstreamClient(Vertx vertx, StreamRequest request, InstantSource clock, Timings timings, int largestMessage) {
        this.vertx = vertx;
        this.request = request;
        this.clock = clock;
        this.timings = timings;
        this.largestMessage = largestMessage;
        buffer = new FrameBuffer(FrameBuffer.HIGH_WATER, new Whereabouts(clock, true), this::onRoom);
        board = new StatusBoard(clock);
    }

    @Override
    public void start(@Nullable StreamCursor resumeFrom) {
        if (resumeFrom != null) {
            buffer.resume(resumeFrom);
        }
        var started = new Reconnecting(vertx, request, buffer, board, clock, timings, largestMessage);
        reconnecting = started;
        started.start();
    }

    @Override
    public @Nullable EventBatch next(Duration wait) throws InterruptedException {
        var taken = buffer.take(wait);
        return taken == null ? null : new FrameBatch(taken, reader);
    }

    @Override
    public boolean ended() {
        return buffer.ended();
    }

    @Override
    public StreamStatus status() {
        return board.status(buffer.intake());
    }

    @Override
    public StreamCounts counts() {
        return reader.counts();
    }

    @Override
    public void close() {
        buffer.end();
        var started = reconnecting;
        if (started != null) {
            started.close();
        }
    }

    private void onRoom() {
        var started = reconnecting;
        if (started != null) {
            started.resume();
        }
    }
}
