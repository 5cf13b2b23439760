package blogfeed.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web of its own on loopback: every host it was told pages of, behind one gateway. */
final class OtherWeb implements AutoCloseable {
    /** What is answered. */
    record Page(int status, Map<String, String> headers, String body) {}

    /** A page that reads as a blog article. */
    static final String ARTICLE = """
            <html lang=en><head><title>%1$s</title><meta property="og:type" content="article">
            <meta property="og:title" content="%1$s">%2$s
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting",
            "headline":"%1$s","author":{"@type":"Person","name":"Ada"},"datePublished":"2026-03-09"}</script></head>
            <body class="post"><article><h1>%1$s</h1>%3$s</article></body></html>
            """;

    private static final String PROSE =
            "<p>A large language model reads far more than it will ever write, and what it writes is shaped by what it"
                    + " read last. We measured this on our own machine for three weeks, with and without a cache.</p>";

    private final HttpServer server;
    private final Map<String, List<Page>> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    OtherWeb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static String html(String title, String head) {
        return ARTICLE.formatted(title, head, PROSE.repeat(6));
    }

    OtherWeb article(String url, String title) {
        return page(url, 200, Map.of("Content-Type", "text/html; charset=utf-8"), html(title, ""));
    }

    OtherWeb redirect(String url, String to) {
        return page(url, 301, Map.of("Location", to), "");
    }

    /** What is answered to the next request for a URL; the last of several answers stays. */
    OtherWeb page(String url, int status, Map<String, String> headers, String body) {
        pages.computeIfAbsent(url, any -> new CopyOnWriteArrayList<>()).add(new Page(status, headers, body));
        return this;
    }

    /** The URLs that were asked for, in order; robots.txt apart. */
    List<String> asked() {
        return asked.stream().filter(url -> !url.endsWith("/robots.txt")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var url = headers.getFirst("X-Forwarded-Proto") + "://" + headers.getFirst("Host") + exchange.getRequestURI();
        asked.add(url);
        var page = next(url);
        page.headers().forEach(exchange.getResponseHeaders()::set);
        var isUnchanged = page.headers().containsKey("ETag")
                && page.headers().get("ETag").equals(headers.getFirst("If-None-Match"));
        var body = page.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(
                isUnchanged ? 304 : page.status(), isUnchanged || body.length == 0 ? -1 : body.length);
        if (!isUnchanged) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Page next(String url) {
        var answers = pages.get(url);
        if (answers == null) {
            return new Page(404, Map.of(), "nothing here");
        }
        return answers.size() > 1 ? answers.remove(0) : answers.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
