package blogfeed.doctor;

import blogfeed.http.HttpClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A server that answers what a test tells it to, and 404 to all else. */
final class StandInServer implements AutoCloseable {
    private record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final HttpClient http;
    private final Map<String, Answer> answers = new HashMap<>();

    StandInServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::answer);
        server.start();
        var seconds = Duration.ofSeconds(20);
        http = new HttpClient("Test/1", new HttpClient.Deadlines(seconds, seconds, seconds), 1 << 20);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Servers asked() {
        return new Servers(http);
    }

    /** @param path without a query; of the methods of XRPC their names alone */
    synchronized StandInServer says(String path, int status, String body) {
        return says(path, status, body, Map.of());
    }

    synchronized StandInServer says(String path, int status, String body, Map<String, String> headers) {
        answers.put(
                path.startsWith("/") ? path : "/xrpc/" + path, new Answer(status, body.replace('\'', '"'), headers));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, "<html>", Map.of()));
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    void goes() {
        server.stop(0);
    }

    @Override
    public void close() {
        goes();
        http.close();
    }
}
