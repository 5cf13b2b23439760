package blogfeed.jetstream;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.FrameReader;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A batch of raw frames, read when asked. */
record FrameBatch(FrameBuffer.Taken taken, FrameReader reader) implements EventBatch {
    @Override
    public int frames() {
        return taken.frames().frames();
    }

    @Override
    public long bytes() {
        return taken.frames().size();
    }

    @Override
    public void forEach(Interest interest, Consumer<StreamEvent> sink) {
        reader.read(taken.frames(), interest, sink);
    }

    @Override
    public List<Gap> gaps() {
        return taken.gaps();
    }

    @Override
    public @Nullable StreamCursor cursor() {
        return taken.cursor();
    }

    @Override
    public Instant latest() {
        return taken.latest();
    }
}
