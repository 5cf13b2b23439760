package blogfeed.appview;

import blogfeed.http.HttpClient;
import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** An HTTP server that has some posts, and answers otherwise where told to. */
final class FakeAppView implements AutoCloseable {
    /** An answer out of the ordinary; status 0 for none at all. */
    private record Odd(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final HttpClient client;
    private final Map<AtUri, Engagement> posts = new HashMap<>();
    private final Deque<Odd> odd = new ArrayDeque<>();
    private final Map<String, String> headers = new HashMap<>();
    private String refused = "none";

    /** The posts of every question, in order. */
    final BlockingQueue<List<AtUri>> asked = new LinkedBlockingQueue<>();

    FakeAppView() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/xrpc/app.bsky.feed.getPosts", this::answer);
        server.start();
        var seconds = Duration.ofSeconds(5);
        client = new HttpClient("Test/1", new HttpClient.Deadlines(seconds, seconds, seconds), 1 << 20);
    }

    AppView at(InstantSource clock) {
        return new AppView(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), client, clock);
    }

    synchronized void has(AtUri post, Engagement counts) {
        posts.put(post, counts);
    }

    /** Answers the next question with this status. */
    synchronized void answers(int status, Map<String, String> extra, String body) {
        odd.add(new Odd(status, extra, body));
    }

    synchronized void sends(String header, long value) {
        headers.put(header, String.valueOf(value));
    }

    /** Answers every question that names this post with HTTP 400. */
    synchronized void refuses(AtUri post) {
        refused = post.toString();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var uris = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> URLDecoder.decode(pair.replaceFirst("^uris=", ""), StandardCharsets.UTF_8))
                .map(uri -> AtUri.parse(uri).orElseThrow())
                .toList();
        asked.add(uris);
        var answer = odd.isEmpty() ? ordinary(uris) : odd.poll();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Odd ordinary(List<AtUri> uris) {
        if (uris.stream().anyMatch(uri -> uri.toString().equals(refused))) {
            return new Odd(400, Map.of(), "{\"error\":\"InvalidRequest\"}");
        }
        var items = uris.stream()
                .filter(posts::containsKey)
                .map(uri -> item(uri, posts.getOrDefault(uri, Engagement.NONE)))
                .collect(Collectors.joining(",", "{\"posts\":[", "]}"));
        return new Odd(200, headers, items);
    }

    private static String item(AtUri uri, Engagement counts) {
        return "{\"uri\":\"%s\",\"likeCount\":%d,\"repostCount\":%d,\"quoteCount\":%d,\"replyCount\":%d}"
                .formatted(uri, counts.likes(), counts.reposts(), counts.quotes(), counts.replies());
    }

    /** Nothing listens any more. */
    void goes() {
        server.stop(0);
    }

    @Override
    public void close() {
        goes();
        client.close();
    }
}
