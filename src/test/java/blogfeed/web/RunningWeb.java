package blogfeed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The routes on a real server, and a client that asks it. */
final class RunningWeb implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    RunningWeb(Newsroom newsroom) {
        this(newsroom, new TuneDoor(Optional.empty(), true));
    }

    RunningWeb(Newsroom newsroom, TuneDoor door) {
        var router = Router.router(vertx);
        new WebRoutes(newsroom, new InventedDesk(), door, InstantSource.fixed(InventedArticles.NOW)).mount(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await();
    }

    HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()), headers);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString(body));
        return send(request.header("content-type", type), headers);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What comes back to a request line no proper client would send. */
    String raw(String requestLine) throws IOException {
        return raw(requestLine, "localhost");
    }

    /** The same, to a server of that name. */
    String raw(String requestLine, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            var request = requestLine + "\r\nhost: " + host + "\r\nconnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** The page at a path, as a browser would read it. */
    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
