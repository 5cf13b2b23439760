package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import blogfeed.wire.StreamCounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of a stream, taken by one consumer thread in batches. A consumer that falls behind makes the
 * source wait; no event is dropped for it.
 *
 * <pre>{@code
 * stream.start(cursor);
 * while (!stream.ended()) {
 *     var batch = stream.next(Duration.ofSeconds(1));
 *     if (batch != null) {
 *         batch.forEach(interest, this::apply);
 *         commit(batch.cursor());
 *     }
 * }
 * }</pre>
 */
public interface EventStream extends AutoCloseable {
    /**
     * Begins to read.
     *
     * @param resumeFrom the cursor of the last batch that was committed; a live stream goes back a little behind it
     * @throws StreamNotOpened if there is nothing to read; an endpoint that cannot be reached is tried again instead
     */
    void start(@Nullable StreamCursor resumeFrom);

    /**
     * Everything that has come in since the last call; returns as soon as there is something.
     *
     * @return null if nothing came in within that time, or ever will. A batch is good until the next call only.
     */
    @Nullable
    EventBatch next(Duration wait) throws InterruptedException;

    /** Whether the source has come to its end and every frame of it was taken; of a live stream, never. */
    boolean ended();

    /** May be asked from any thread. */
    StreamStatus status();

    /** What became of the frames of all batches read so far. May be asked from any thread. */
    StreamCounts counts();

    /** Stops reading; what was not taken yet is given up. Neither blocks for long nor throws. */
    @Override
    void close();
}
