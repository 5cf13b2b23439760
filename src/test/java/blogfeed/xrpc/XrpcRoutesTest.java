package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XrpcRoutesTest {
    private static final String FEED = "at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/app.bsky.feed.generator/blogs";
    private static final String SKELETON = "/xrpc/app.bsky.feed.getFeedSkeleton?feed=" + FEED;
    private static final List<String> QUERIES =
            List.of(SKELETON, "/xrpc/app.bsky.feed.describeFeedGenerator", "/.well-known/did.json");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private int port;

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        database = Database.open(folder);
        var identity = new ServiceIdentity(
                new Did("did:web:localhost%3A3000"),
                new Did("did:plc:ewvi7nxzyoun6zhxrhs64oiz"),
                "http://localhost:3000",
                false);
        var router = Router.router(vertx);
        new XrpcRoutes(
                        identity,
                        () -> List.of("blogs"),
                        new RankingShelf(InstantSource.system()),
                        database,
                        Tokens.ofNobody(identity.service()),
                        Duration.ofDays(30),
                        vertx,
                        InstantSource.system())
                .mount(router);
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().await();
        database.close();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aQueryAnswersHeadAsGetWithoutTheBody() throws Exception {
        for (var query : QUERIES) {
            var get = ask("GET", query);
            var head = ask("HEAD", query);
            assertThat(get.statusCode()).as(query).isEqualTo(200);
            assertThat(head.statusCode()).as(query).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().map()).isEqualTo(get.headers().map());
        }
    }

    @Test
    void aQueryIsNotPostedTo() throws Exception {
        for (var query : QUERIES) {
            var answer = ask("POST", query);
            assertThat(answer.statusCode()).as(query).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
            assertThat(answer.body()).contains("\"error\":\"MethodNotAllowed\"");
        }
    }

    @Test
    void aMethodThatIsNotOursIsSaidToBeMissing() throws Exception {
        for (var method : List.of("GET", "POST", "HEAD")) {
            assertThat(ask(method, "/xrpc/app.bsky.feed.getTimeline").statusCode())
                    .isEqualTo(501);
        }
    }
}
