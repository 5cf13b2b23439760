package blogfeed.jetstream;

import blogfeed.model.StreamCursor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The live stream of one of several Jetstream endpoints. Reconnects for ever, a little behind the last frame it holds:
 * frames not yet taken survive a lost connection. An endpoint that fails twice in a row, or brings no frame for a while,
 * gives way to the next. While the consumer does not keep up, the socket is not read.
 */
public final class JetstreamClient implements EventStream {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Endpoints endpoints;
    private final @Nullable Duration start;
    private final boolean once;
    private final InstantSource clock;
    private final Timings timings;
    private final int largestMessage;

    private final FrameBuffer buffer;
    private final FrameReader reader = new FrameReader();
    private final StatusBoard board;
    private final ConnectionLog log;
    private final Backoff backoff;
    private final FrameTrap trap = new FrameTrap();
    private final Watchdog watchdog;

    // What follows is set in start(), then lives on the context's event loop.
    private @Nullable Context context;

    /** Kept because Vert.x closes a client, and its connections, that nothing refers to. */
    private @Nullable WebSocketClient client;

    private @Nullable Connection connection;
    private long retry = -1;
    private volatile boolean closed;

    /**
     * A client that has done nothing yet.
     *
     * @param endpoints such as {@code wss://jetstream2.us-east.bsky.network/subscribe}, in the order of preference; query
     *     parameters are passed on
     * @param start how far to go back when there is no cursor; null for what comes from now on
     * @param once whether the stream ends when the server closes normally; an abrupt end is still made good
     */
    public JetstreamClient(
            Vertx vertx, List<URI> endpoints, @Nullable Duration start, boolean once, InstantSource clock) {
        this(vertx, endpoints, start, once, clock, Timings.USUAL, Subscription.LARGEST_MESSAGE);
    }

    JetstreamClient(
            Vertx vertx,
            List<URI> endpoints,
            @Nullable Duration start,
            boolean once,
            InstantSource clock,
            Timings timings,
            int largestMessage) {
        this.vertx = vertx;
        this.endpoints = new Endpoints(endpoints);
        this.start = start;
        this.once = once;
        this.clock = clock;
        this.timings = timings;
        this.largestMessage = largestMessage;
        buffer = new FrameBuffer(FrameBuffer.HIGH_WATER, clock, this::onRoom).boundByClock();
        board = new StatusBoard(clock);
        log = new ConnectionLog(clock);
        backoff = new Backoff(timings.firstRetry(), timings.lastRetry(), RandomGenerator.getDefault());
        watchdog = new Watchdog(vertx, timings.quiet(), this::framesOfConnection, this::isPaused, this::onSilence);
    }

    @Override
    public void start(@Nullable StreamCursor resumeFrom) {
        if (resumeFrom != null) {
            endpoints.prefer(resumeFrom.endpoint());
            // A position ahead of the server is answered with what comes from now on, and would hide a gap.
            buffer.source(resumeFrom.endpoint(), Math.min(resumeFrom.position(), now()));
        }
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxFrameSize(largestMessage)
                .setMaxMessageSize(largestMessage)
                .setClosingTimeout(1));
        context = vertx.getOrCreateContext();
        context.runOnContext(it -> connect());
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
        closed = true;
        buffer.end();
        if (context != null) {
            context.runOnContext(it -> disconnect());
        }
    }

    private void disconnect() {
        vertx.cancelTimer(retry);
        watchdog.disarm();
        if (connection != null) {
            connection.end(Loss.broken("closed by us"));
        }
        board.disconnected(null);
        if (client != null) {
            client.shutdown(CLOSING);
        }
    }

    private void connect() {
        if (closed || client == null) {
            return;
        }
        var subscription = subscription();
        board.trying(Endpoints.name(subscription.endpoint()));
        client.connect(subscription.options(timings.connect()))
                .onSuccess(socket -> opened(subscription, socket))
                .onFailure(cause -> lost(Loss.refused(cause)));
    }

    private static String toTheSecond(long micros) {
        return WireTime.ofMicros(micros).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void opened(Subscription subscription, WebSocket socket) {
        if (closed) {
            socket.close();
            return;
        }
        var name = Endpoints.name(subscription.endpoint());
        var cursor = subscription.cursor();
        if (cursor.isPresent()) {
            buffer.source(name, cursor.getAsLong());
        } else {
            buffer.sourceOfItsOwnStart(name, now());
        }
        board.connected(name);
        log.connected(name, cursor.isPresent() ? toTheSecond(cursor.getAsLong()) : "now on");
        var opened = new Connection(socket, buffer, largestMessage, this::lost);
        connection = opened;
        opened.listen();
        watchdog.arm();
    }

    private void lost(Loss loss) {
        watchdog.disarm();
        var settled = connection != null && connection.age().compareTo(timings.settled()) >= 0;
        connection = null;
        if (closed) {
            return;
        }
        if (loss.normal() && once) {
            board.disconnected(null);
            buffer.end();
            return;
        }
        if (settled) {
            backoff.reset();
            endpoints.settled();
        }
        var lostEndpoint = Endpoints.name(endpoints.current());
        var wait = backoff.next();
        board.lost(loss.reason());
        log.lost(lostEndpoint, loss, settled, wait);
        judge(lostEndpoint, loss);
        retry = vertx.setTimer(Math.max(1, wait.toMillis()), it -> connect());
    }

    /** Whether the endpoint is to blame, or a frame. */
    private void judge(String endpoint, Loss loss) {
        if (loss.oversized()) {
            trap.killed(position());
            if (trap.steps()) {
                board.oversized(1);
                log.skipping(endpoint, trap.step());
            }
        } else if (loss.quiet()) {
            endpoints.leave();
        } else {
            endpoints.failed();
        }
    }

    private Subscription subscription() {
        var endpoint = endpoints.current();
        return new Subscription(endpoint, cursor(Endpoints.name(endpoint)), trap.asksToOmit(position()));
    }

    private OptionalLong cursor(String name) {
        var last = buffer.position();
        if (last == null) {
            return start == null ? OptionalLong.empty() : OptionalLong.of(now() - micros(start));
        }
        var margin = last.endpoint().equals(name) ? timings.margin() : timings.foreignMargin();
        return OptionalLong.of(Math.min(now(), trap.resumeAt(last.position() - micros(margin))));
    }

    private long position() {
        var last = buffer.position();
        return last == null ? 0 : last.position();
    }

    private long now() {
        return WireTime.micros(clock.instant());
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private void onRoom() {
        if (context != null) {
            context.runOnContext(it -> resume());
        }
    }

    private void resume() {
        if (connection != null) {
            connection.resume();
        }
    }

    private long framesOfConnection() {
        return connection == null ? 0 : connection.frames();
    }

    private boolean isPaused() {
        return connection != null && connection.paused();
    }

    private void onSilence() {
        if (connection != null) {
            connection.end(Loss.silence("no frame for " + timings.quiet().toSeconds() + " s"));
        }
    }
}
