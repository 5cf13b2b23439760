package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and redirects that lead to what only this machine can reach. Its server is not even connected to. */
@Timeout(60)
class ConnectionAttackTest {
    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.0.0.1",
                "169.254.169.254",
                "fd00:ec2::254",
                "100.100.100.200",
                "0.0.0.0",
                "::",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "::ffff:127.0.0.1",
                "fe80::1%1",
                // one among public ones is enough
                "93.184.216.34 127.0.0.1",
                "127.0.0.1 93.184.216.34",
                "2606:2800:220:1::1 93.184.216.34 ::1",
                "93.184.216.34 93.184.216.35 93.184.216.36 93.184.216.37 93.184.216.38 93.184.216.39 127.0.0.1"
            })
    void aNameThatLeadsInsideIsRefused(String addresses) {
        try (var client = Guarded.strict(server.port(), Guarded.names(addresses))) {
            assertRefused(client, Refusal.ADDRESS, "http://a.example:" + server.port() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "ｌocalhost"})
    void aNameThatThisMachineKnowsIsRefused(String host) {
        try (var client = Guarded.strict(server.port(), Dns.SYSTEM)) {
            assertRefused(client, Refusal.ADDRESS, "http://" + host + ":" + server.port() + "/");
        }
    }

    @Test
    void namesAreGuardedWhateverConnects() throws UnknownHostException {
        var dns = new GuardedDns(Guarded.names("93.184.216.34 ::1", "1.0.0.1"), PublicAddresses::contain);
        assertThatThrownBy(() -> dns.lookup("a.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasCauseInstanceOf(RefusedException.class);
        assertThat(dns.lookup("a.example")).hasSize(1);
    }

    @Test
    void aNameOfManyAddressesIsTriedAtFewOfThem() throws UnknownHostException {
        var dns = new GuardedDns(Guarded.names("1.0.0.1 ".repeat(99) + "1.0.0.1"), PublicAddresses::contain);
        assertThat(dns.lookup("a.example")).hasSize(6);
    }

    @Test
    void aNameThatLeadsInsideAtSecondSightIsRefused() {
        try (var client = Guarded.ofOnePublic(server.port(), Guarded.names("127.0.0.1", "127.0.0.2", "127.0.0.1"))) {
            var address = "http://a.example:" + server.port() + "/";
            assertThat(client.get(Guarded.asking(address))).isInstanceOf(HttpAnswer.Complete.class);
            assertThat(client.get(Guarded.asking(address))).isInstanceOf(HttpAnswer.Refused.class);
            assertThat(server.accepted()).isEqualTo(1);
            assertThat(client.get(Guarded.asking(address))).isInstanceOf(HttpAnswer.Complete.class);
        }
    }

    @Test
    void anAddressThatPassedIsConnectedToAndNoOtherIsLookedUp() {
        try (var client = Guarded.ofOnePublic(server.port(), Guarded.names("127.0.0.1", "127.0.0.2"))) {
            assertThat(client.get(Guarded.asking("http://a.example:" + server.port() + "/")))
                    .isInstanceOf(HttpAnswer.Complete.class);
            assertThat(server.accepted()).isEqualTo(1);
        }
    }

    @Test
    void theConnectionItselfIsGuardedWhoeverLooksNamesUp() {
        var sockets = new GuardedSockets(PublicAddresses::contain, new Allowance(0));
        var client = new OkHttpClient.Builder().socketFactory(sockets).build();
        for (var host : Set.of("127.0.0.1", "localhost", "[::1]", "127.1")) {
            var request = new okhttp3.Request.Builder()
                    .url("http://" + host + ":" + server.port() + "/")
                    .build();
            assertThatThrownBy(() -> client.newCall(request).execute().close()).isInstanceOf(RefusedException.class);
        }
        assertThat(server.accepted()).isZero();
    }

    @Test
    void everyWayOfConnectingASocketIsGuarded() throws IOException {
        var inside = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        var unresolved = InetSocketAddress.createUnresolved("localhost", server.port());
        try (var socket = new GuardedSockets(PublicAddresses::contain, new Allowance(0)).createSocket()) {
            assertThatThrownBy(() -> socket.connect(inside)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> socket.connect(inside, 1_000)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> socket.connect(unresolved, 1_000)).isInstanceOf(RefusedException.class);
        }
        assertThat(server.accepted()).isZero();
    }

    @Test
    void aProxyOfTheSystemsSettingsIsNotUsed() throws IOException {
        var port = String.valueOf(server.port());
        var settings = Map.of(
                "http.proxyHost",
                "127.0.0.1",
                "http.proxyPort",
                port,
                "http.nonProxyHosts",
                "",
                "socksProxyHost",
                "127.0.0.1",
                "socksProxyPort",
                port,
                "socksNonProxyHosts",
                "");
        var before = new HashMap<String, String>();
        settings.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try (var site = new RawServer();
                var client = Guarded.ofOnePublic(site.port(), Guarded.names("127.0.0.1"))) {
            assertThat(client.get(Guarded.asking("http://a.example:" + site.port() + "/")))
                    .isInstanceOf(HttpAnswer.Complete.class);
            assertThat(server.accepted()).isZero();
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    @Test
    void aRedirectIsAnAnswerAndWhereItLeadsIsRefusedWhenAskedFor() {
        server.plays(out -> out.write(RawServer.bytes("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:"
                + server.port() + "/\r\nContent-Length: 5\r\n\r\n")));
        try (var client = Guarded.ofOnePublic(server.port(), Guarded.names("127.0.0.1"))) {
            var address = "http://a.example:" + server.port() + "/";
            var answer = (HttpAnswer.Complete) client.get(Guarded.asking(address, "text/html"));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(server.accepted()).isEqualTo(1);
            var next = GuardedClient.resolve(
                    address, answer.headers().firstValue("location").orElseThrow());
            assertThat(client.get(Guarded.asking(next))).isInstanceOf(HttpAnswer.Refused.class);
            assertThat(server.accepted()).isEqualTo(1);
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
