package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.http.RawServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary servers, whose answers come through. */
@Timeout(60)
class GuardedClientTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    private RawServer server;
    private GuardedClient client;

    @BeforeEach
    void open() throws IOException {
        server = new RawServer();
        client = Guarded.lifted(server.port(), Guarded.PATIENT);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aPageComesWithStatusHeadersAndBody() {
        var page = get(says(HTML + "Content-Length: 6\r\n\r\n<html>"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(text(page)).isEqualTo("<html>");
    }

    @Test
    void aPageInChunksComesWhole() {
        var page =
                get(says(HTML + "Transfer-Encoding: chunked\r\n\r\n3\r\n<ht\r\n3;a=b\r\nml>\r\n0\r\nX-Sum: 1\r\n\r\n"));
        assertThat(text(page)).isEqualTo("<html>");
    }

    @Test
    void aPageUntilTheEndOfTheConnectionComesWhole() {
        assertThat(text(get(says("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"))))
                .isEqualTo("<html>");
    }

    @Test
    void aPackedPageComesUnpacked() {
        var page = get(out -> {
            out.write(RawServer.bytes(HTML + "Content-Encoding: gzip\r\n\r\n"));
            out.write(packed("<p>".repeat(3_000)));
        });
        assertThat(text(page)).isEqualTo("<p>".repeat(3_000));
    }

    private static byte[] packed(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void aPageOfTheLargestSizeComesThrough() {
        var page = "<" + "x".repeat(Guarded.LARGEST - 1);
        assertThat(text(get(says(HTML + "\r\n" + page)))).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html>", "\r\n  <html>", "\u00EF\u00BB\u00BF<html>", "<a"})
    void markupWithoutATypeIsTakenForAPage(String body) {
        assertThat(get(says("HTTP/1.1 200 OK\r\n\r\n" + body)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT/HTML", "text/html;charset=x;;", "text/html, text/html", " text/html ; q"})
    void aTypeIsReadWithoutItsParameters(String type) {
        assertThat(get(says("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\nx"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, application/pdf", "image/<b>, another type"})
    void aTypeThatIsRefusedIsNamedIfItIsOne(String type, String named) {
        server.plays(says("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n"));
        assertThat(client.get(Guarded.asking(address(), "text/html")))
                .isEqualTo(new HttpAnswer.Refused(Refusal.TYPE, named));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "identity", "none", ""})
    void aCodingThatIsNoneIsNotMinded(String coding) {
        assertThat(text(get(says(HTML + "Content-Encoding: " + coding + "\r\n\r\n<html>"))))
                .isEqualTo("<html>");
    }

    @Test
    void anErrorComesWithItsBodyOfWhateverType() {
        var answer = get(says("HTTP/1.1 404 Gone\r\nContent-Type: application/json\r\n\r\n{}"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).isEqualTo("{}");
    }

    @Test
    void anUnchangedPageIsAnAnswerWithoutBody() {
        server.plays(says("HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip\r\nETag: \"a\"\r\n\r\n"));
        var answer = (HttpAnswer.Complete) get(Map.of("If-None-Match", "\"a\"", "If-Modified-Since", "yesterday"));
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(server.requests().get(0)).contains("If-None-Match: \"a\"\r\n", "If-Modified-Since: yesterday\r\n");
    }

    @Test
    void nothingIsToldThatNeedNotBe() {
        server.plays(says(HTML + "Set-Cookie: a=b; Path=/\r\nContent-Length: 1\r\n\r\n<"));
        get(Map.of("Accept", "text/html"));
        get(Map.of("Accept", "text/html"));
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head)
                        .isEqualTo("GET /a?b=c HTTP/1.1\r\nUser-Agent: " + Guarded.USER_AGENT
                                + "\r\nAccept: text/html\r\nHost: 127.0.0.1:" + server.port()
                                + "\r\nConnection: Keep-Alive\r\nAccept-Encoding: gzip\r\n\r\n"));
        assertThat(server.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "Authorization", "Referer", "Host", "Accept-Encoding", "Connection", "Range"})
    void aHeaderThatIsNoStrangersBusinessIsOurOwnMistake(String name) {
        assertThatThrownBy(() -> get(Map.of(name, "a"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u00FF\"", "\"a\"\r\nCookie: b", "\"\u0000\"", "\uFFFD"})
    void aHeaderThatCannotBeSentIsLeftOut(String value) {
        assertThat(get(Map.of("If-None-Match", value))).isInstanceOf(HttpAnswer.Complete.class);
        assertThat(server.requests().get(0)).doesNotContain("If-None-Match").doesNotContain("Cookie");
    }

    @Test
    void aCallUnderWayIsGivenUpWhenCancelled() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.plays(out -> {
            asked.countDown();
            new CountDownLatch(1).await();
        });
        var answer = CompletableFuture.supplyAsync(() -> get(Map.of()));
        asked.await();
        client.cancel();
        assertThat(answer.join()).isEqualTo(new HttpAnswer.Failed(Failure.CANCELLED, "given up"));
    }

    @Test
    void aGatewayIsAskedInsteadOfTheHost() {
        var gateway = URI.create("http://localhost:" + server.port());
        server.plays(says(HTML + "\r\n<html>"));
        try (var through = new GuardedClient(Guarded.USER_AGENT, Guarded.limits(443, false, gateway))) {
            assertThat(through.get(Guarded.asking("https://a.example/b/%20?c=%26#d", "text/html")))
                    .isInstanceOf(HttpAnswer.Complete.class);
            through.get(Guarded.asking("http://a.example:443/"));
            assertThat(server.requests().get(0))
                    .contains("GET /b/%20?c=%26 HTTP/1.1\r\n", "Host: a.example\r\n", "X-Forwarded-Proto: https\r\n");
            assertThat(server.requests().get(1))
                    .contains("GET / HTTP/1.1\r\n", "Host: a.example:443\r\n", "X-Forwarded-Proto: http\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://0x7f.1/",
                "http://a.example:8080/",
                "http://u@a.example/"
            })
    void aGatewayIsNotAskedForWhatAUrlIsRefusedFor(String address) {
        var gateway = URI.create("http://127.0.0.1:" + server.port() + "/");
        try (var through = new GuardedClient(Guarded.USER_AGENT, Guarded.limits(443, false, gateway))) {
            assertThat(through.get(Guarded.asking(address))).isInstanceOf(HttpAnswer.Refused.class);
            assertThat(server.accepted()).isZero();
        }
    }

    private HttpAnswer.Complete get(Script script) {
        server.plays(script);
        return (HttpAnswer.Complete) client.get(Guarded.asking(address(), "text/html"));
    }

    private HttpAnswer get(Map<String, String> headers) {
        return client.get(new GuardedClient.Request(address(), headers, Set.of()));
    }

    private String address() {
        return "http://127.0.0.1:" + server.port() + "/a?b=c";
    }

    private static Script says(String text) {
        return out -> out.write(RawServer.bytes(text));
    }

    private static String text(HttpAnswer.Complete answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
