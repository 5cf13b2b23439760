package blogfeed.jetstream;

import blogfeed.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A real websocket server that does what a test wants with every visitor, behind a cable that can be cut. */
final class FakeJetstream implements AutoCloseable {
    private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
    private final Set<NetSocket> cables = ConcurrentHashMap.newKeySet();
    private final NetClient inward;
    private final HttpServer server;
    private final NetServer front;

    /** Somebody who connected, with what was asked for. */
    record Visit(HttpServerRequest request, ServerWebSocket socket) {
        long cursor() {
            var cursor = request.getParam("cursor");
            return cursor == null ? -1 : Long.parseLong(cursor);
        }

        boolean omitsOversized() {
            return request.getParam("maxMessageSizeBytes") != null;
        }

        void send(String frame) {
            socket.writeFinalTextFrame(frame);
        }
    }

    FakeJetstream(Vertx vertx, Consumer<Visit> script) throws Exception {
        this(vertx, request -> false, script);
    }

    /** @param answered answers a request before it becomes a socket, or tells that it did not */
    FakeJetstream(Vertx vertx, Predicate<HttpServerRequest> answered, Consumer<Visit> script) throws Exception {
        inward = vertx.createNetClient();
        server = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    if (!answered.test(request)) {
                        request.toWebSocket().onSuccess(socket -> {
                            var visit = new Visit(request, socket);
                            visits.add(visit);
                            script.accept(visit);
                        });
                    }
                })
                .listen(0, "127.0.0.1"));
        front = await(vertx.createNetServer().connectHandler(this::join).listen(0, "127.0.0.1"));
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + front.actualPort() + "/subscribe");
    }

    URI secondUri() {
        return URI.create("ws://127.0.0.1:" + front.actualPort() + "/xrpc/" + Wire.SUBSCRIBE_EVENTS);
    }

    /** The next visitor. */
    Visit visit() throws InterruptedException {
        var visit = visits.poll(10, TimeUnit.SECONDS);
        if (visit == null) {
            throw new AssertionError("nobody came");
        }
        return visit;
    }

    /** Ends all connections without a close frame. */
    void cut() {
        cables.forEach(NetSocket::close);
    }

    @Override
    public void close() {
        front.close();
        inward.close();
        server.close();
    }

    private void join(NetSocket visitor) {
        visitor.pause();
        cables.add(visitor);
        inward.connect(server.actualPort(), "127.0.0.1").onSuccess(inner -> {
            inner.pipeTo(visitor);
            visitor.pipeTo(inner);
        });
    }
}
