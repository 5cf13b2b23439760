package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import blogfeed.wire.FrameReader;
import blogfeed.wire.Mark;
import blogfeed.wire.StreamCounts;
import blogfeed.wire.WireTime;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Recorded frames as a stream that ends. Always read from the beginning, whatever the cursor: applying events twice
 * changes nothing. An archive that breaks off ends the stream there, which {@link #status()} tells.
 */
public final class FileStream implements EventStream {
    static final int LONGEST_LINE = 8 << 20;

    private static final System.Logger LOG = System.getLogger(FileStream.class.getName());

    private final StreamSource source;
    private final Pace pace;
    private final @Nullable TimeShift shift;
    private final FrameBuffer buffer;
    private final FrameReader reader = new FrameReader();
    private final StatusBoard board;
    private @Nullable Thread thread;

    /** @param shift moves the frames in time, or null to leave them as they are */
    public FileStream(StreamSource source, Pace pace, @Nullable TimeShift shift, InstantSource clock) {
        this.source = source;
        this.pace = pace;
        this.shift = shift;
        buffer = new FrameBuffer(FrameBuffer.HIGH_WATER, new Whereabouts(clock, false), () -> {});
        board = new StatusBoard(clock);
    }

    @Override
    public void start(@Nullable StreamCursor resumeFrom) {
        InputStream in;
        try {
            in = source.open();
        } catch (IOException e) {
            throw new StreamNotOpened(source.name(), e);
        }
        board.connected(source.name());
        thread = new Thread(() -> read(in), "stream-file");
        thread.setDaemon(true);
        thread.start();
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
        if (thread != null) {
            thread.interrupt();
        }
        buffer.end();
    }

    private void read(InputStream in) {
        try (in) {
            read(new LineReader(in, LONGEST_LINE));
            board.disconnected(null);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} breaks off: {1}", source.name(), e.toString());
            board.disconnected(e.toString());
        } catch (InterruptedException e) {
            board.disconnected(null);
        } finally {
            buffer.end();
        }
    }

    private void read(LineReader lines) throws IOException, InterruptedException {
        var mark = new Mark();
        try {
            while (lines.next()) {
                if (shift == null) {
                    hand(mark, lines.bytes(), lines.from(), lines.to());
                } else {
                    var line = shift.apply(lines.bytes(), lines.from(), lines.to());
                    hand(mark, line, 0, line.length);
                }
            }
        } finally {
            board.oversized(lines.skipped());
        }
    }

    private void hand(Mark mark, byte[] line, int from, int to) throws InterruptedException {
        if (mark.read(line, from, to).found()) {
            pace.await(WireTime.ofMicros(mark.time));
        }
        buffer.addWhenRoom(source.name(), mark, line, from, to);
    }
}
