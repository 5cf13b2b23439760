package blogfeed.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The web that the sample's links lead to, served on loopback. It is asked as a gateway: with the path and query of the
 * page, its host as {@code Host}, and its scheme as {@code X-Forwarded-Proto}.
 *
 * <p>What it does not know is not found. As servers do, it leads from {@code http}, from {@code www.} and from a trailing
 * slash to the address it knows, leaves a query aside that names nothing, and says when a page has not changed.
 */
final class SampleWeb implements AutoCloseable {
    private static final String PAGES = "/sample/pages.jsonl.gz";
    private static final String NOT_FOUND =
            "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vertx vertx;
    private final Map<String, SampleAnswers> answers = new HashMap<>();
    private @Nullable HttpServer server;

    SampleWeb(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Reads the pages, listens on a free port and returns it. */
    int start() {
        read();
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        try {
            server = vertx.createHttpServer(options)
                    .requestHandler(this::answer)
                    .listen()
                    .await(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the sample's web could not listen on loopback within 10 s", e);
        }
        return server.actualPort();
    }

    URI address() {
        if (server == null) {
            throw new IllegalStateException("the sample's web was not started");
        }
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private void read() {
        try (var in = Objects.requireNonNull(SampleWeb.class.getResourceAsStream(PAGES), PAGES);
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var page = JSON.readTree(line);
                answers.computeIfAbsent(
                                page.path("host").asText() + page.path("path").asText(), key -> new SampleAnswers())
                        .add(SampleAnswer.of(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        var secure = !"http".equals(request.getHeader("X-Forwarded-Proto"));
        var found = secure ? known(host, request.uri()) : null;
        if (found != null) {
            send(request, found.next());
        } else {
            var other = otherSpelling(host, request.uri(), secure);
            if (other == null) {
                request.response().setStatusCode(404).end(NOT_FOUND);
            } else {
                request.response()
                        .setStatusCode(301)
                        .putHeader("Location", "https://" + other)
                        .end();
            }
        }
    }

    private @Nullable SampleAnswers known(String host, String uri) {
        var exact = answers.get(host + uri);
        return exact == null ? answers.get(host + pathOf(uri)) : exact;
    }

    private @Nullable String otherSpelling(String host, String uri, boolean secure) {
        if (!secure) {
            return host + uri;
        }
        if (host.startsWith("www.")) {
            return host.substring("www.".length()) + uri;
        }
        var path = pathOf(uri);
        var shorter = host + path.substring(0, Math.max(0, path.length() - 1));
        return path.endsWith("/") && answers.containsKey(shorter) ? shorter : null;
    }

    private static String pathOf(String uri) {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static void send(HttpServerRequest request, SampleAnswer answer) {
        var response = request.response();
        answer.headers().forEach(response::putHeader);
        var tag = answer.headers().get("ETag");
        if (tag != null && tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(answer.status()).end(answer.body().copy().appendString(answer.rest()));
    }

    @Override
    public void close() throws TimeoutException {
        if (server != null) {
            server.close().await(5, TimeUnit.SECONDS);
        }
    }
}
