package blogfeed.xrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.ServiceTokens;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The routes on a real server over a real store, and a client that asks them. */
final class RunningXrpc implements AutoCloseable {
    static final Did PUBLISHER = new Did("did:plc:publisher");
    static final String FEED = "at://did:plc:publisher/app.bsky.feed.generator/ai-blogs";
    static final String OTHER_FEED = "at://did:plc:publisher/app.bsky.feed.generator/ai-blogs-new";
    static final ServiceIdentity IDENTITY =
            new ServiceIdentity(new Did("did:web:feeds.example.org"), PUBLISHER, "https://feeds.example.org", false);

    private static final Did AUTHOR = new Did("did:plc:author");
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    volatile Instant now = NOON;
    volatile List<ServedFeed> feeds = List.of(new ServedFeed("ai-blogs", true), new ServedFeed("ai-blogs-new", true));
    final RankingShelf shelf = new RankingShelf(() -> now);
    final Database database;
    final XrpcRoutes routes;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    RunningXrpc(Path folder) {
        this(folder, IDENTITY);
    }

    RunningXrpc(Path folder, ServiceIdentity identity) {
        this(folder, identity, Tokens.ofNobody(identity.service()));
    }

    RunningXrpc(Path folder, ServiceIdentity identity, ServiceTokens tokens) {
        database = Database.open(folder);
        shelf.readings().resume(database.read(facts -> facts.rankings().stored()));
        var router = Router.router(vertx);
        routes = new XrpcRoutes(identity, () -> feeds, shelf, database, tokens, Duration.ofDays(30), vertx, () -> now);
        routes.mount(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await();
    }

    /** An answer; every one of them is JSON. */
    record Reply(int status, JsonNode body, HttpHeaders headers) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String error() {
            return body.path("error").asText();
        }

        String message() {
            return body.path("message").asText();
        }

        List<String> posts() {
            return body.path("feed").findValuesAsText("post");
        }

        /** The cursor, or empty where there is none; never null in the JSON. */
        String cursor() {
            assertThat(body.path("cursor").isNull()).isFalse();
            return body.path("cursor").asText();
        }
    }

    /** Asks for a skeleton by names and values of parameters. */
    Reply skeleton(String... parameters) {
        return skeletonFor(List.of(), parameters);
    }

    /** The same with values of {@code Accept-Language}. */
    Reply skeletonFor(List<String> languages, String... parameters) {
        var query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "?" : "&").append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        return ask("GET", "/xrpc/app.bsky.feed.getFeedSkeleton" + query, languages);
    }

    Reply get(String path) {
        return ask("GET", path);
    }

    Reply ask(String method, String path) {
        return ask(method, path, List.of());
    }

    private Reply ask(String method, String path, List<String> languages) {
        var request = request(path).method(method, BodyPublishers.noBody());
        languages.forEach(each -> request.header("accept-language", each));
        return ask(request.build());
    }

    /** A request that is yet to be given its method and its token. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    }

    Reply ask(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var headers = response.headers();
            assertThat(headers.firstValue("content-type")).contains("application/json; charset=utf-8");
            var body = JSON.readTree(response.body());
            return new Reply(response.statusCode(), body, headers);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts a ranking of posts before the readers. */
    void publish(long number, long... posts) {
        shelf.publish(ranking("ai-blogs", number, posts), List.of());
    }

    /** Every post stands for an article of its own. */
    static Ranking ranking(String feed, long number, long... posts) {
        var entries = Arrays.stream(posts)
                .mapToObj(post -> new Ranking.Entry(1_000 + post, post, uri(post)))
                .toList();
        return new Ranking(feed, number, "v1", NOON, entries);
    }

    static AtUri uri(long post) {
        return AtUri.post(AUTHOR, "p" + post);
    }

    static List<String> uris(long... posts) {
        return Arrays.stream(posts).mapToObj(post -> uri(post).toString()).toList();
    }

    void withdraw(long post) {
        database.change(facts -> facts.posts().delete(post));
    }

    @Override
    public void close() {
        vertx.close().await();
        database.close();
    }
}
