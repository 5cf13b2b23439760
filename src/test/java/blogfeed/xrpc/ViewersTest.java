package blogfeed.xrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests with tokens, of accounts in a directory on loopback. */
@Timeout(60)
class ViewersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TOKENS = read("/identity/tokens.json");
    private static final JsonNode DIDS = read("/identity/dids.json").path("dids");
    private static final Did SERVICE = new Did(TOKENS.path("expectedAud").asText());
    private static final String SKELETON =
            "/xrpc/app.bsky.feed.getFeedSkeleton?feed=at://did:plc:publisher/app.bsky.feed.generator/blogs";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer directory;
    private Database database;
    private int port;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var now = Instant.ofEpochSecond(TOKENS.path("verifyAt").asLong());
        var tokens = Tokens.of(
                SERVICE, URI.create("http://127.0.0.1:" + directory.getAddress().getPort()), InstantSource.fixed(now));
        database = Database.open(folder);
        var identity = new ServiceIdentity(SERVICE, new Did("did:plc:publisher"), "http://localhost", false);
        var router = Router.router(vertx);
        new XrpcRoutes(
                        identity,
                        () -> List.of("blogs"),
                        new RankingShelf(InstantSource.system()),
                        database,
                        tokens,
                        Duration.ofDays(30),
                        vertx,
                        InstantSource.system())
                .mount(router);
        port = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(32 << 10))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
    }

    private void startDirectory(boolean works) {
        directory.createContext("/", exchange -> {
            var did = exchange.getRequestURI().getPath().substring(1);
            var body = DIDS.path(did).path("doc").toString().getBytes(UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(
                        works ? body.length == 0 ? 404 : 200 : 503, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        directory.start();
    }

    @AfterEach
    void close() {
        directory.stop(0);
        vertx.close().await();
        database.close();
    }

    @Test
    void whoShowsNoTokenIsServed() throws Exception {
        assertThat(ask(SKELETON).statusCode()).isEqualTo(200);
    }

    @Test
    void whoShowsAGoodOneIsServedAgainAndAgain() throws Exception {
        startDirectory(true);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(SKELETON, "Bearer " + token("issued by the PDS")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(ask(SKELETON, "bearer  " + token("issued by the PDS")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lxm of another method | BadJwtLexiconMethod",
                "aud of another service | BadJwtAudience",
                "expired a minute ago | JwtExpired",
                "exp is a string | BadJwt",
                "signed by a foreign key | BadJwtSignature",
                "issuer unknown to PLC | BadJwtIss",
                "issuer did:web:localhost:1 (nobody listens) | BadJwtIss",
                "typ at+jwt | BadJwtType",
                "20 kB of junk | BadJwt",
                "empty bearer | AuthenticationRequired"
            })
    void whoShowsABadOneIsToldWhatIsWrong(String name, String error) throws Exception {
        startDirectory(true);
        assertThat(ask(SKELETON).statusCode()).isEqualTo(200);
        var answer = ask(SKELETON, "Bearer " + token(name));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo(error);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void anotherSchemeIsRefused() throws Exception {
        assertThat(ask(SKELETON, "Basic YTpi").statusCode()).isEqualTo(401);
        assertThat(ask(SKELETON, "").statusCode()).isEqualTo(401);
        var good = "Bearer " + token("issued by the PDS");
        assertThat(ask(SKELETON, good, good).statusCode()).isEqualTo(401);
    }

    @Test
    void whileTheDirectoryIsDownViewersAreServedLikeAnybody() throws Exception {
        startDirectory(false);
        assertThat(ask(SKELETON, "Bearer " + token("issued by the PDS")).statusCode())
                .isEqualTo(200);
    }

    /** The directory is not even started, so that look-ups last. */
    @Test
    void aFloodOfLookUpsMakesNobodyWait() throws Exception {
        var waiting = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 200; i++) {
            waiting.add(client.sendAsync(
                    request(SKELETON, "Bearer " + token("issued by the PDS")), BodyHandlers.ofString()));
        }
        assertThat(ask(SKELETON).statusCode()).isEqualTo(200);
        startDirectory(true);
        for (var answer : waiting) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aQueryThatCannotBeReadIsAnsweredAlsoAfterALookUp() throws Exception {
        startDirectory(true);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var head =
                    "GET /xrpc/app.bsky.feed.getFeedSkeleton?feed=%zz HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + token("issued by the PDS") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    private HttpResponse<String> ask(String path, String... authorizations) throws Exception {
        return client.send(request(path, authorizations), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... authorizations) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port).resolve(path));
        for (var authorization : authorizations) {
            request.header("authorization", authorization);
        }
        return request.build();
    }

    private static String token(String name) {
        return StreamSupport.stream(TOKENS.path("tokens").spliterator(), false)
                .filter(token -> token.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("jwt")
                .asText();
    }

    private static JsonNode read(String name) {
        try (var in = ViewersTest.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
