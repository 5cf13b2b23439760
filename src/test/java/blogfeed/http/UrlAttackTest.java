package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that want a request to reach what only this machine can. Whatever they say, its server is not even connected to. */
@Timeout(60)
class UrlAttackTest {
    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static Stream<String> numbers() {
        return Stream.of("""
                127.0.0.1 127.1 127.0.1 2130706433 017700000001 0177.0.0.1 0177.0.0.01 0x7f000001 0x7f.0.0.1 0x7f.1
                0X7F.0x0.0x0.0x1 127.0.0.0x1 127.0.0.1. 127.1. 0x7f000001. 127.000.000.001 0127.0.0.1 00000177.0.0.1
                127.0.0.1.1 127.0.0.256 4294967296 0 0.0.0.0 0x a.0x a.1

                \uFF11\uFF12\uFF17.\uFF10.\uFF10.\uFF11 \u2460\u2461\u2466.\u24EA.\u24EA.\u2460
                127\u30020\u30020\u30021 127%2e0%2e0%2e1 %31%32%37.0.0.1

                10.1.2.3 192.168.1.1 172.16.0.1 100.64.0.1 169.254.169.254 100.100.100.200 198.18.0.1 192.0.2.1
                224.0.0.1 255.255.255.255 2852039166 0xa9fea9fe

                [::1] [::] [0:0:0:0:0:0:0:1] [0000::0001] [::127.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1]
                [::FFFF:127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1]
                [2002:7f00:1::] [2001:0:7f00:1::] [fe80::1] [fec0::1] [fd00:ec2::254] [ff02::1] [2001:db8::1]
                """.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberThatMayLeadInsideIsRefusedHoweverItIsWritten(String host) {
        try (var client = Guarded.strict(server.port(), Dns.SYSTEM)) {
            assertRefused(client, Refusal.ADDRESS, "http://" + host + ":" + server.port() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[fe80::1%25eth0]",
                "[fe80::1%eth0]",
                "[::1%251]",
                "[::1%1]",
                "[v1.127]",
                "[127.0.0.1]",
                "[::1",
                "::1",
                "[::ffff:127.1]",
                "[::ffff:0177.0.0.1]",
                "",
                " ",
                "127.0.0.1 ",
                "a\u0000.example",
                "a b.example",
                "\u01300|"
            })
    void aHostThatIsNoneIsNoUrl(String host) {
        try (var client = Guarded.strict(server.port(), Dns.SYSTEM)) {
            assertRefused(client, Refusal.URL, "http://" + host + ":" + server.port() + "/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.example/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://127.0.0.1:70/_x, SCHEME",
        "javascript:alert(1), SCHEME",
        "data:text/html;x, SCHEME",
        "jar:http://a.example/!/, SCHEME",
        "' httpx://a.example/', SCHEME",
        "/path, URL",
        "a.example, URL",
        "'', URL",
        "http://, URL",
        "http://a.example:99999/, URL",
        "http://a.example:22/, PORT",
        "https://a.example:8443/, PORT",
        "http://a.example:443@127.0.0.1/, CREDENTIALS",
        "https://user@a.example/, CREDENTIALS",
        "https://:secret@a.example/, CREDENTIALS",
        "https://a.example%40127.0.0.1/, URL",
        // Some read the name before the backslash, some what follows the sign.
        "http://a.example\\@127.0.0.1/, UNKNOWN_HOST",
        "http://127.0.0.1\\@a.example/, ADDRESS",
        "http://127.0.0.1#@a.example/, ADDRESS",
        "http://127.0.0.1?@a.example/, ADDRESS",
        "http:127.0.0.1/, ADDRESS",
        "http:/\\127.0.0.1/, ADDRESS",
        "HTTP://127.0.0.1/, ADDRESS",
        "'\thttp://127.0.0.1/', ADDRESS"
    })
    void aUrlIsReadOnceAndByOneReader(String address, String expected) {
        try (var client = Guarded.strict(server.port(), Guarded.names())) {
            var answer = client.get(Guarded.asking(address));
            var what = answer instanceof HttpAnswer.Refused refused
                    ? refused.refusal().name()
                    : ((HttpAnswer.Failed) answer).failure().name();
            assertThat(what).isEqualTo(expected);
        }
    }

    @Test
    void noTextOfAStrangerMakesItThrow() {
        var parts = List.of(
                ("http:// https:// xn-- xn--a \u00E9 \u2488 127.0.0.1 0x7f [ ] :: %25 % @ : / \\ ? # . .. \u3002 \u200D"
                                + " \u00AD \uD800 \uDC00 a Z - _ \t \n 0 9999999999 ffff \u0000 \u007F \u0130 \u1E9E ~ | \u0301")
                        .split(" ", -1));
        var random = new Random(4);
        try (var client = Guarded.strict(server.port(), Guarded.names())) {
            for (int i = 0; i < 20_000; i++) {
                var address = "http://"
                        + random.ints(1 + random.nextInt(8), 0, parts.size())
                                .mapToObj(parts::get)
                                .collect(Collectors.joining());
                var answer = client.get(Guarded.asking(address));
                // Nothing is known by name here, and what goes wrong within OkHttp would be told as something else.
                assertThat(
                                answer instanceof HttpAnswer.Failed failed
                                        ? failed.failure().toString()
                                        : "refused")
                        .isIn("refused", "UNKNOWN_HOST");
                assertThat(GuardedClient.resolve("https://a.example/", address)).isNotNull();
                assertThat(GuardedClient.resolve(address, "/b")).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://a.example/b",
        "b?c#d, https://a.example/x/b?c#d",
        "//b.example, https://b.example/",
        "\\\\127.0.0.1\\b, https://127.0.0.1/b",
        "ftp://b.example/, ftp://b.example/",
        "javascript:alert(1), javascript:alert(1)",
        "http://, http://",
        "/\uFFFD\u0001b, https://a.example/%EF%BF%BD%01b"
    })
    void aRedirectIsReadAsItWillBeAskedFor(String location, String address) {
        assertThat(GuardedClient.resolve("https://a.example/x/y", location)).isEqualTo(address);
    }

    @Test
    void refusalsAreCountedByKind() {
        try (var client = Guarded.strict(server.port(), Guarded.names("10.0.0.1"))) {
            client.get(Guarded.asking("ftp://a.example/"));
            client.get(Guarded.asking("http://127.0.0.1/"));
            client.get(Guarded.asking("http://a.example/"));
            assertThat(client.refusals())
                    .containsEntry(Refusal.SCHEME, 1L)
                    .containsEntry(Refusal.ADDRESS, 2L)
                    .containsEntry(Refusal.SIZE, 0L)
                    .hasSize(Refusal.values().length);
        }
    }

    private void assertRefused(GuardedClient client, Refusal refusal, String address) {
        var answer = client.get(Guarded.asking(address));
        assertThat(answer).isInstanceOf(HttpAnswer.Refused.class);
        assertThat(((HttpAnswer.Refused) answer).refusal()).isEqualTo(refusal);
        assertThat(client.refusals()).containsEntry(refusal, 1L);
        assertThat(server.accepted()).isZero();
    }
}
