package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.http.RawServer.Script;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers' servers that answer in bad faith. Each attempt ends, with a counted refusal or a named failure. */
@Timeout(60)
class AnswerAttackTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String HTML = OK + "Content-Type: text/html\r\n";
    private static final String CHUNKED = HTML + "Transfer-Encoding: chunked\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final long GIGABYTE = 1 << 30;

    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        server.plays(says(HTML + "Content-Length: 200001\r\n\r\n"));
        assertRefused(Refusal.SIZE);
    }

    @Test
    void aBodyWithoutEndIsReadToTheBound() {
        server.plays(RawServer.endless(HTML + "\r\n", "<p>more"));
        assertRefused(Refusal.SIZE);
    }

    @Test
    void chunksWithoutEndAreReadToTheBound() {
        server.plays(RawServer.endless(CHUNKED, "5\r\nhello\r\n"));
        assertRefused(Refusal.SIZE);
    }

    @Test
    void aBodyWithoutEndOfAnErrorIsReadToTheBoundToo() {
        server.plays(RawServer.endless("HTTP/1.1 500 Oh\r\n\r\n", "no"));
        assertRefused(Refusal.SIZE);
    }

    @Test
    void theBodyOfARedirectIsNotRead() {
        server.plays(RawServer.endless("HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Encoding: gzip\r\n\r\n", "no"));
        var answer = (HttpAnswer.Complete) get(Guarded.PATIENT);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aBombIsUnpackedToTheBound() {
        var unpacked = new AtomicLong();
        server.plays(out -> {
            out.write(RawServer.bytes(HTML + "Content-Encoding: gzip\r\n\r\n"));
            bomb(out, unpacked);
        });
        assertRefused(Refusal.SIZE);
        assertThat(unpacked).hasValueLessThan(GIGABYTE);
    }

    /** A gigabyte of zeros is a megabyte then. */
    private static void bomb(OutputStream out, AtomicLong unpacked) throws IOException {
        var zeros = new byte[1 << 16];
        try (var packed = new GZIPOutputStream(out, 512, true)) {
            while (unpacked.get() < GIGABYTE) {
                packed.write(zeros);
                packed.flush();
                unpacked.addAndGet(zeros.length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-More: and more\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
            })
    void headersWithoutEndAreRefused(String again) {
        server.plays(RawServer.endless(again.startsWith("HTTP") ? "" : HTML, again));
        assertRefused(Refusal.HEADERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 ", HTML + "X-More: ", HTML + "X-More", HTML + ":", HTML + "\r\r\r"})
    void aLineWithoutEndIsRefused(String start) {
        server.plays(RawServer.endless(start, "and more "));
        assertRefused(Refusal.HEADERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5;", "5\r\nhello", "5\r\nhello\r\n3;a=", "0;"})
    void aLineWithoutEndAmongTheChunksIsRefused(String start) {
        server.plays(RawServer.endless(CHUNKED + start, "and more "));
        assertRefused(Refusal.SIZE);
    }

    @Test
    void trailersWithoutEndAreNoHttp() {
        server.plays(RawServer.endless(CHUNKED + "0\r\n", "X-More: and more\r\n"));
        assertFailed(Failure.PROTOCOL, Guarded.PATIENT);
    }

    @Test
    void chunksThatAreMostlyExtensionsAreRefused() {
        server.plays(RawServer.endless(CHUNKED, "1;" + "x".repeat(5_000) + "\r\na\r\n"));
        assertRefused(Refusal.SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/octet-stream", "text/plain", "text/htmlx", "html"})
    void aBodyOfAnotherTypeIsNotRead(String type) {
        server.plays(RawServer.endless(OK + "Content-Type: " + type + "\r\n\r\n", "<html>"));
        assertRefused(Refusal.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 <html>", "{}", "", "\u0000<html>", "text <b>text</b>"})
    void aBodyOfNoTypeThatIsNoMarkupIsRefused(String body) {
        server.plays(says(OK + "\r\n" + body));
        assertRefused(Refusal.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "gzip, gzip", "br, gzip", "GZIP,identity", "x-gzip", "compress"})
    void aBodyPackedAsWeDidNotAskIsRefused(String coding) {
        server.plays(RawServer.endless(HTML + "Content-Encoding: " + coding + "\r\n\r\n", "x"));
        assertRefused(Refusal.ENCODING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<html>no status line</html>\n\n'                                         | PROTOCOL",
                "'SSH-2.0-server\r\n\r\n'                                                  | PROTOCOL",
                "'HTTP/1.1 abc OK\r\n\r\n'                                                 | PROTOCOL",
                "'HTTP/9.9 200 OK\r\n\r\n'                                                 | PROTOCOL",
                "'HTTP/1.1 407 Pay\r\n\r\n'                                                | PROTOCOL",
                "'HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\nhello'                       | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'                      | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello'                       | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<html>'                 | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n'            | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n'             | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n' | PROTOCOL",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n'| PROTOCOL",
                "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel'           | PROTOCOL",
                "''                                                                        | CONNECTION",
                "'HTTP/1.1 200'                                                            | CONNECTION",
                "'HTTP/1.1 200 OK\r\nContent-Ty'                                           | CONNECTION",
            })
    void whatIsNoHttpIsANamedFailure(String said, Failure expected) {
        server.plays(says(said));
        assertFailed(expected, Guarded.PATIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", HTML, HTML + "\r\n<html>", CHUNKED + "5\r\nhello\r\n"})
    void silenceEndsInTime(String said) {
        server.plays(out -> {
            out.write(RawServer.bytes(said));
            out.flush();
            new CountDownLatch(1).await();
        });
        assertFailed(Failure.TIMEOUT, Guarded.patientBut(SHORT, Guarded.PATIENT.total()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HTML + "X-More: ", HTML + "\r\n", HTML + "Content-Length: 5000\r\n\r\n"})
    void aDripEndsInTime(String start) {
        server.plays(server.drip(start, "x"));
        assertFailed(Failure.TIMEOUT, Guarded.patientBut(Guarded.PATIENT.read(), SHORT));
    }

    @Test
    void aPackedDripEndsInTime() {
        server.plays(out -> {
            out.write(RawServer.bytes(HTML + "Content-Encoding: gzip\r\n\r\n"));
            var packed = new GZIPOutputStream(out, 512, true);
            server.drip("", "x").play(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    packed.write(b);
                }

                @Override
                public void flush() throws IOException {
                    packed.flush();
                    out.flush();
                }
            });
        });
        assertFailed(Failure.TIMEOUT, Guarded.patientBut(Guarded.PATIENT.read(), SHORT));
    }

    @Test
    void aServerWithoutTlsIsAFailureOfTls() {
        try (var client = Guarded.lifted(server.port(), Guarded.PATIENT)) {
            var answer = client.get(Guarded.asking("https://127.0.0.1:" + server.port() + "/"));
            assertThat(((HttpAnswer.Failed) answer).failure()).isEqualTo(Failure.TLS);
        }
    }

    @Test
    void nobodyListeningAndNobodyKnownAreToldApart() throws IOException {
        server.close();
        assertFailed(Failure.CONNECTION, Guarded.PATIENT);
        try (var client = Guarded.strict(server.port(), Guarded.names())) {
            assertThat(client.get(Guarded.asking("https://a.example/")))
                    .isEqualTo(new HttpAnswer.Failed(Failure.UNKNOWN_HOST, "a.example"));
        }
    }

    @ParameterizedTest
    @CsvSource({"503, 0", "503, 99999999999999", "408, 0", "421, 0", "401, 0", "429, x"})
    void aServerIsAskedOnceWhateverItAnswers(int status, String retryAfter) {
        server.plays(says("HTTP/1.1 " + status + " Later\r\nRetry-After: " + retryAfter
                + "\r\nWWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n"));
        var answer = (HttpAnswer.Complete) get(Guarded.PATIENT);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).contains(retryAfter);
        assertThat(server.accepted()).isEqualTo(1);
    }

    @Test
    void headersWithoutAProperNameAreLeftOut() {
        server.plays(says(HTML + ": none\r\nno colon\r\nSet-Cookie : a\r\nset-cookie: b\r\nÄ: c\r\nETag: \"\u00FF\"\r\n"
                + "Content-Length: 0\r\n\r\n"));
        assertThat(((HttpAnswer.Complete) get(Guarded.PATIENT)).headers().map())
                .containsOnlyKeys("Content-Type", "set-cookie", "ETag", "Content-Length");
    }

    @Test
    void whatAServerSaysIsCutInTheReason() {
        server.plays(says("\u0007\u001b[31m" + "x".repeat(5_000) + "\r\n\r\n"));
        var why = ((HttpAnswer.Failed) get(Guarded.PATIENT)).why();
        assertThat(why).hasSizeLessThanOrEqualTo(200).matches("\\p{Print}+");
    }

    private static Script says(String text) {
        return out -> out.write(RawServer.bytes(text));
    }

    private void assertRefused(Refusal refusal) {
        try (var client = Guarded.lifted(server.port(), Guarded.PATIENT)) {
            var answer = client.get(Guarded.asking(address(), "text/html"));
            assertThat(answer).isInstanceOf(HttpAnswer.Refused.class);
            assertThat(((HttpAnswer.Refused) answer).refusal()).isEqualTo(refusal);
            assertThat(client.refusals()).containsEntry(refusal, 1L);
        }
    }

    private void assertFailed(Failure failure, HttpClient.Deadlines deadlines) {
        var answer = get(deadlines);
        assertThat(answer).isInstanceOf(HttpAnswer.Failed.class);
        assertThat(((HttpAnswer.Failed) answer).failure()).isEqualTo(failure);
    }

    private HttpAnswer get(HttpClient.Deadlines deadlines) {
        try (var client = Guarded.lifted(server.port(), deadlines)) {
            return client.get(Guarded.asking(address()));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }
}
