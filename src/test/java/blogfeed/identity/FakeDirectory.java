package blogfeed.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that holds documents by path, or by host and path: a PLC directory, or the gateway to all web servers of a test.
 */
final class FakeDirectory implements AutoCloseable {
    /** What it does instead of answering as it should. */
    enum Mood {
        WELL,
        BROKEN,
        BUSY,
        GARBAGE,
        SILENT
    }

    record Page(int status, String location, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    FakeDirectory() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked for, each time. */
    List<String> asked() {
        return asked;
    }

    void feels(Mood next) {
        mood = next;
    }

    /** @param place a path, or a host and a path */
    void holds(String place, String body) {
        pages.put(place, new Page(200, "", body));
    }

    void holds(String place, Page page) {
        pages.put(place, page);
    }

    /** Holds the document of an account with this key. */
    void holds(String did, KeyPair key) {
        holds("/" + did, documentOf(did, key));
    }

    static String documentOf(String did, KeyPair key) {
        return """
                {"id": "%s", "alsoKnownAs": ["at://ada.example.com"], "verificationMethod":
                [{"id": "#atproto", "type": "Multikey", "controller": "%1$s", "publicKeyMultibase": "%s"}]}
                """.formatted(did, key.multikey());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var byHost = pages.get(exchange.getRequestHeaders().getFirst("Host") + path);
        var page = byHost == null ? pages.getOrDefault(path, new Page(404, "", "{}")) : byHost;
        switch (mood) {
            case WELL -> send(exchange, page);
            case BROKEN -> send(exchange, new Page(500, "", "oops"));
            case BUSY -> send(exchange, new Page(429, "", "slow down"));
            case GARBAGE -> send(exchange, new Page(200, "", "{\"id\":"));
            case SILENT -> await();
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            if (!page.location().isEmpty()) {
                exchange.getResponseHeaders().add("Location", page.location());
            }
            var body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
