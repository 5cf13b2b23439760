package blogfeed.jetstream;

import blogfeed.wire.WireTime;
import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Keeps one connection to one of the endpoints up, and decides what follows when it is lost. Lives on one event loop. */
final class Reconnecting {
    /** Less is caught up with before anybody wonders. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final ContextInternal context;
    private final StreamRequest request;
    private final FrameBuffer buffer;
    private final StatusBoard board;
    private final InstantSource clock;
    private final Timings timings;
    private final int largestMessage;

    private final WebSockets sockets;
    private final Endpoints endpoints;
    private final Dictionaries dictionaries;
    private final Resuming resuming;
    private final ConnectionLog log;
    private final Backoff backoff;
    private final Watchdog watchdog;
    private Resumption asked = Resumption.NOW;
    private @Nullable Connection connection;
    private long retry = -1;
    private volatile boolean closed;

    Reconnecting(
            Vertx vertx,
            StreamRequest request,
            FrameBuffer buffer,
            StatusBoard board,
            InstantSource clock,
            Timings timings,
            int largestMessage) {
        this.vertx = vertx;
        this.context = (ContextInternal) vertx.getOrCreateContext();
        this.request = request;
        this.buffer = buffer;
        this.board = board;
        this.clock = clock;
        this.timings = timings;
        this.largestMessage = largestMessage;
        sockets = new WebSockets(vertx, largestMessage);
        endpoints = new Endpoints(request.endpoints());
        dictionaries = new Dictionaries(vertx.createHttpClient(), request.compression(), timings.connect());
        var back = request.start();
        resuming = new Resuming(timings, endpoints.count(), back == null ? -1 : now() - WireTime.micros(back));
        log = new ConnectionLog(clock);
        backoff = new Backoff(timings.firstRetry(), timings.lastRetry(), RandomGenerator.getDefault());
        watchdog = new Watchdog(vertx, timings.quiet(), this::framesOfConnection, this::isPaused, this::onSilence);
    }

    void start() {
        context.runOnContext(it -> connect());
    }

    /** There is room in the buffer again. */
    void resume() {
        context.runOnContext(it -> {
            if (connection != null) {
                connection.resume();
            }
        });
    }

    void close() {
        closed = true;
        context.runOnContext(it -> disconnect());
    }

    private void disconnect() {
        vertx.cancelTimer(retry);
        watchdog.disarm();
        if (connection != null) {
            connection.end(Loss.broken("closed by us"));
        }
        board.disconnected(null);
        sockets.close();
    }

    private void connect() {
        if (closed) {
            return;
        }
        var endpoint = endpoints.current();
        asked = resuming.next(endpoint, buffer.position(), now());
        board.trying(endpoint.name());
        dictionaries.of(endpoint).onSuccess(dictionary -> connect(endpoint, dictionary));
    }

    private void connect(Endpoint endpoint, Optional<ZstdDictionary> dictionary) {
        if (closed) {
            return;
        }
        var id = dictionary.isPresent() ? OptionalLong.of(dictionary.get().id()) : OptionalLong.empty();
        var omits = resuming.asksToOmitOversized(reached());
        var subscription = new Subscription(endpoint, asked.cursor(), request.engagement(), omits, id);
        sockets.open(subscription, timings.connect(), channel -> opened(endpoint, dictionary, channel))
                .onSuccess(it -> watchdog.arm())
                .onFailure(cause -> lost(Loss.refused(cause)));
    }

    private Connection opened(Endpoint endpoint, Optional<ZstdDictionary> dictionary, Channel channel) {
        dictionaries.accepted(endpoint);
        board.connected(endpoint.name());
        log.connected(endpoint.name(), asked, dictionary.isPresent(), catchingUp(dictionary.isPresent()));
        var unpacker = new Unpacker(dictionary.orElse(null), largestMessage);
        var arrival = new Arrival(resuming, endpoint, asked, buffer, clock, timings, log);
        var opened = new Connection(
                channel,
                endpoint,
                unpacker,
                arrival,
                buffer,
                largestMessage,
                // so that what Vert.x does for us on a loss happens on this event loop too
                loss -> context.dispatch(loss, this::lost));
        connection = opened;
        return opened;
    }

    private Optional<Traffic> catchingUp(boolean compressed) {
        var span = Duration.ofNanos((now() - asked.asked()) * 1_000);
        return asked.asked() < 0 || span.compareTo(LONG) < 0
                ? Optional.empty()
                : Optional.of(Traffic.of(span, request.engagement(), compressed));
    }

    private void lost(Loss loss) {
        watchdog.disarm();
        var settled = connection != null && connection.age().compareTo(timings.settled()) >= 0;
        board.oversized(connection == null ? 0 : connection.tooLarge());
        connection = null;
        if (closed) {
            return;
        }
        if (loss.why() == Loss.Why.NORMAL && request.once()) {
            board.disconnected(null);
            buffer.end();
            return;
        }
        if (settled) {
            backoff.reset();
            endpoints.settled();
        }
        var endpoint = endpoints.current();
        if (goesOnAtOnce(endpoint, loss)) {
            log.goesOn(endpoint.name(), loss);
            board.disconnected(loss.reason());
            tryAgainIn(resuming.waitsForOthers() ? timings.lookAround() : Duration.ofMillis(1));
            return;
        }
        var wait = backoff.next();
        board.lost(loss.reason());
        log.lost(endpoint.name(), loss, settled, wait);
        judge(endpoint, loss);
        tryAgainIn(wait);
    }

    private void tryAgainIn(Duration wait) {
        retry = vertx.setTimer(Math.max(1, wait.toMillis()), it -> connect());
    }

    /** Whether nothing has failed, but something else is to be asked for. Each of these can happen so many times only. */
    private boolean goesOnAtOnce(Endpoint endpoint, Loss loss) {
        switch (loss.why()) {
            case REENTRY -> {
                return true;
            }
            case JUMPED -> {
                if (!asked.byPosition()) {
                    endpoints.leave();
                }
                return true;
            }
            case CURSOR_REFUSED -> {
                resuming.refused(loss.reason());
                return asked.byPosition();
            }
            case DICTIONARY_REFUSED -> {
                dictionaries.refused(endpoint, loss.reason());
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether the endpoint is to blame, or a frame, or we. */
    private void judge(Endpoint endpoint, Loss loss) {
        switch (loss.why()) {
            case OVERSIZED -> tooLarge(endpoint);
            case QUIET -> endpoints.leave();
            case NOT_UNPACKED -> dictionaries.failed(endpoint);
            case TOO_SLOW -> {}
            default -> endpoints.failed();
        }
    }

    private void tooLarge(Endpoint endpoint) {
        resuming.oversized(reached());
        resuming.step(reached()).ifPresent(step -> {
            board.oversized(1);
            log.skipping(endpoint.name(), step);
        });
    }

    private long reached() {
        var last = buffer.position();
        return last == null ? 0 : WireTime.micros(last.time());
    }

    private long now() {
        return WireTime.micros(clock.instant());
    }

    private long framesOfConnection() {
        return connection == null ? 0 : connection.frames();
    }

    private boolean isPaused() {
        return connection != null && connection.paused();
    }

    private void onSilence() {
        if (connection != null) {
            connection.end(
                    new Loss(Loss.Why.QUIET, "no frame for " + timings.quiet().toSeconds() + " s"));
        }
    }
}
