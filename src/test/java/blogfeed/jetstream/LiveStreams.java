package blogfeed.jetstream;

import blogfeed.jetstream.FakeJetstream.Visit;
import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Frames;
import blogfeed.wire.Interest;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.Wire;
import blogfeed.wire.WireTime;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Servers and clients of one test, with quick timings, at a moment that does not pass. */
final class LiveStreams {
    static final long SECOND = 1_000_000;
    static final long NOW = Frames.START;
    static final int LARGEST_MESSAGE = 1 << 16;

    private static final InstantSource CLOCK = InstantSource.fixed(WireTime.ofMicros(NOW));

    final Vertx vertx = Vertx.vertx();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** After how long without a frame a client gives up an endpoint. */
    Duration quiet = Duration.ofSeconds(30);

    /** How much is read again after a replay on the first wire. */
    Duration seam = Duration.ZERO;

    int largestMessage = LARGEST_MESSAGE;

    Compression compression = Compression.NONE;

    /** How far a client without a cursor goes back; null for what the endpoint itself begins with. */
    @Nullable
    Duration start = Duration.ofHours(3);

    /** The cursor of the batch read last. */
    @Nullable
    StreamCursor cursor;

    /** What was missing in the batches read so far. */
    final List<Gap> gaps = new ArrayList<>();

    FakeJetstream server(Consumer<Visit> script) throws Exception {
        return closing(new FakeJetstream(vertx, script));
    }

    JetstreamClient client(@Nullable StreamCursor from, boolean once, URI... endpoints) {
        var timings = new Timings(
                Duration.ofMillis(2_000),
                quiet,
                Duration.ofMillis(2),
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                seam,
                Duration.ofMillis(20));
        var request = new StreamRequest(List.of(endpoints), start, once, true, compression);
        var client = closing(new JetstreamClient(vertx, request, CLOCK, timings, largestMessage));
        client.start(from);
        return client;
    }

    <T extends AutoCloseable> T closing(T one) {
        opened.push(one);
        return one;
    }

    static String frame(long time) {
        return Frames.delete(Frames.ANNA, "k" + time, time, Wire.POST);
    }

    /** Reads on until so many events came in all, and tells their times. */
    List<Long> times(EventStream stream, int count) throws InterruptedException {
        var times = new ArrayList<Long>();
        while (times.size() < count && !stream.ended()) {
            var batch = stream.next(Duration.ofSeconds(20));
            if (batch != null) {
                cursor = batch.cursor();
                gaps.addAll(batch.gaps());
                batch.forEach(Interest.ALL, event -> times.add(time(event)));
            }
        }
        return times;
    }

    private static long time(StreamEvent event) {
        return WireTime.micros(((StreamEvent.PostDeleted) event).at());
    }

    void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        FakeJetstream.await(vertx.close());
    }
}
