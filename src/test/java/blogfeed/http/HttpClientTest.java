package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpClientTest {
    private static final int LARGEST = 1_000;
    private static final HttpAnswer TOO_LARGE =
            new HttpAnswer.Refused(Refusal.SIZE, "HTTP 200 with far too large a body");

    private HttpServer server;
    private HttpClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var deadlines = new HttpClient.Deadlines(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(1));
        client = new HttpClient("Test/1 (+https://example.org)", deadlines, LARGEST);
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void anAnswerComesWithStatusHeadersAndBody() {
        var answer = get(exchange -> {
            exchange.getResponseHeaders()
                    .set("X-Agent", exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, 404, "gone");
        });
        var complete = (HttpAnswer.Complete) answer;
        assertThat(complete.status()).isEqualTo(404);
        assertThat(complete.headers().firstValue("x-agent")).contains("Test/1 (+https://example.org)");
        assertThat(new String(complete.body(), StandardCharsets.UTF_8)).isEqualTo("gone");
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        var answer = (HttpAnswer.Complete) get(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            send(exchange, 302, "");
        });
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).contains("/elsewhere");
    }

    @Test
    void noCookieIsSentBack() {
        HttpHandler handler = exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            send(exchange, 200, String.valueOf(exchange.getRequestHeaders().get("Cookie")));
        };
        get(handler);
        assertThat(((HttpAnswer.Complete) get("/")).body()).isEqualTo("null".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBodyIsReadUpToItsBound() {
        assertThat(get(exchange -> send(exchange, 200, "x".repeat(LARGEST)))).isInstanceOf(HttpAnswer.Complete.class);
    }

    @Test
    void aLargerBodyIsGivenUp() {
        assertThat(get(exchange -> send(exchange, 200, "x".repeat(LARGEST + 1))))
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void aPackedBodyIsBoundByWhatItHolds() {
        var answer = get(exchange -> {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(new byte[LARGEST + 1]);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        assertThat(answer).isEqualTo(TOO_LARGE);
    }

    @Test
    void silenceIsNoAnswerInTime() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(client.get(URI.create("http://127.0.0.1:" + silent.getLocalPort())))
                    .isEqualTo(new HttpAnswer.Failed(Failure.TIMEOUT, "no answer in time"));
        }
    }

    @Test
    void nobodyListeningIsAFailureInAFewWords() {
        server.stop(0);
        assertThat(get("/")).isInstanceOf(HttpAnswer.Failed.class);
    }

    @Test
    void whatIsPostedArrivesWithItsHeaders() {
        server.createContext("/", exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            send(
                    exchange,
                    200,
                    headers.getFirst("Content-Type") + " " + headers.getFirst("Authorization") + " " + sent);
        });
        var answer = (HttpAnswer.Complete) client.post(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                Map.of("Content-Type", "application/json", "Authorization", "Bearer x"),
                "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("application/json Bearer x {}");
    }

    @Test
    void anAddressOfAnotherSchemeIsOurOwnMistake() {
        for (var address : List.of("ftp://example.org/", "file:///etc/passwd")) {
            assertThatThrownBy(() -> client.get(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private HttpAnswer get(HttpHandler handler) {
        server.createContext("/", handler);
        return get("/");
    }

    private HttpAnswer get(String path) {
        return client.get(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
