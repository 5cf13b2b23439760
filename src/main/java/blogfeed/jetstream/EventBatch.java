package blogfeed.jetstream;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Frames as they came in, read only when asked. Belongs to the thread that took it, until it takes the next. */
public interface EventBatch {
    int frames();

    long bytes();

    /**
     * Reads the frames in their order on this thread. Each is screened only when its turn comes, so what the sink learned
     * from an event already counts for the frames after it. {@link EventStream#counts()} grows by {@link #frames()}, with
     * every call anew.
     */
    void forEach(Interest interest, Consumer<StreamEvent> sink);

    /** What is known to be missing before these frames. */
    List<Gap> gaps();

    /**
     * Where the stream is after the last frame; known without reading the batch. Within an endpoint it never goes back. Null
     * while no frame told it.
     */
    @Nullable
    StreamCursor cursor();

    /** The stream's time at the last frame. */
    Instant latest();
}
