package blogfeed.ingest;

import blogfeed.jetstream.EventBatch;
import blogfeed.jetstream.EventStream;
import blogfeed.jetstream.StreamStatus;
import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamCounts;
import blogfeed.wire.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream of given batches that ends after the last one. Screens nothing, and remembers where it was told to resume. */
final class ListedStream implements EventStream {
    /** Events and where the stream is after them. Said to be large, so that nobody waits to gather more. */
    record Batch(List<StreamEvent> events, StreamCursor cursor, List<Gap> gaps) implements EventBatch {
        Batch(List<StreamEvent> events, StreamCursor cursor) {
            this(events, cursor, List.of());
        }

        @Override
        public int frames() {
            return events.size();
        }

        @Override
        public long bytes() {
            return 1 << 20;
        }

        @Override
        public void forEach(Interest interest, Consumer<StreamEvent> sink) {
            events.forEach(sink);
        }

        @Override
        public Instant latest() {
            return cursor.time();
        }
    }

    private final Queue<Batch> batches;
    volatile @Nullable StreamCursor resumedFrom;
    private volatile boolean ended;
    private int turn;
    private int eventfulTurn = -1;
    private Runnable event = () -> {};

    ListedStream(List<Batch> batches) {
        this.batches = new ArrayDeque<>(batches);
        ended = batches.isEmpty();
    }

    /** Something happens before a batch is handed out. */
    ListedStream before(int batch, Runnable event) {
        eventfulTurn = batch;
        this.event = event;
        return this;
    }

    @Override
    public void start(@Nullable StreamCursor resumeFrom) {
        resumedFrom = resumeFrom;
    }

    @Override
    public @Nullable EventBatch next(Duration wait) {
        if (turn++ == eventfulTurn) {
            event.run();
        }
        var batch = batches.poll();
        ended = batches.isEmpty();
        return batch;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public StreamStatus status() {
        return new StreamStatus("listed", !ended, Instant.EPOCH, null, 0, 0, 0, 0, null);
    }

    @Override
    public StreamCounts counts() {
        return StreamCounts.NONE;
    }

    @Override
    public void close() {}
}
