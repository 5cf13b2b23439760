package blogfeed.wire;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * Screens and decodes frames, and counts what became of them: {@code received = ignored + rejected + emitted}. Used by
 * one thread; the counts are for all.
 */
public final class FrameReader {
    private static final System.Logger LOG = System.getLogger(FrameReader.class.getName());

    private final Screen screen = new Screen();
    private final EventDecoder decoder = new EventDecoder();
    private long ignored;
    private long rejected;
    private long emitted;
    private volatile StreamCounts counts = StreamCounts.NONE;

    public void read(Arena arena, Interest interest, Consumer<StreamEvent> sink) {
        try {
            for (int i = 0; i < arena.frames(); i++) {
                read(arena.bytes(), arena.from(i), arena.to(i), interest, sink);
            }
        } finally {
            counts = new StreamCounts(ignored + rejected + emitted, ignored, rejected, emitted);
        }
    }

    public StreamCounts counts() {
        return counts;
    }

    private void read(byte[] bytes, int from, int to, Interest interest, Consumer<StreamEvent> sink) {
        if (!screen.matters(bytes, from, to, interest)) {
            ignored++;
            return;
        }
        var outcome = decoder.decode(bytes, from, to);
        if (outcome instanceof Outcome.Emitted it) {
            emitted++;
            sink.accept(it.event());
        } else if (outcome instanceof Outcome.Rejected it) {
            rejected++;
            LOG.log(Level.DEBUG, "a frame was rejected: {0}", it.reason());
        } else {
            ignored++;
        }
    }
}
