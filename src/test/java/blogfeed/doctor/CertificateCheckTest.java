package blogfeed.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Handshakes with servers whose certificates the JDK's own tool made; good from 2026-11-01 on for 90 days. */
@Timeout(120)
class CertificateCheckTest {
    private static final String PASSWORD = "changeit";
    private static final Instant EARLY = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private @Nullable HttpsServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aTrustedCertificateIsGoodForSomeDays() throws Exception {
        var store = certificate("DNS:localhost");
        assertThat(look(store, trusting(store), EARLY)).isEqualTo(new Fine("of Testers, good for 60 more days"));
    }

    @Test
    void aWildcardCoversOneLabel() throws Exception {
        var store = certificate("DNS:*.localhost");
        assertThat(look(store, trusting(store), EARLY))
                .isInstanceOf(Failed.class)
                .asString()
                .contains("it is for *.localhost, not for localhost");
    }

    @Test
    void oneThatEndsSoonIsWarnedOf() throws Exception {
        var store = certificate("DNS:localhost");
        assertThat(look(store, trusting(store), EARLY.plusSeconds(51L * 86_400)))
                .isInstanceOf(Doubtful.class)
                .asString()
                .contains("good for 9 more days");
    }

    @Test
    void whatIsWrongWithItIsTold() throws Exception {
        var store = certificate("DNS:localhost");
        assertThat(look(store, trusting(store), EARLY.plusSeconds(70L * 86_400)).toString())
                .contains("it expired on 2027-01-30");
        assertThat(look(store, trusting(store), EARLY.minusSeconds(40L * 86_400))
                        .toString())
                .contains("it counts from 2026-11-01 only");
        assertThat(look(store, trusting(certificate("DNS:elsewhere.example")), EARLY)
                        .toString())
                .contains("it is signed by itself");
    }

    @Test
    void aServerWithoutTlsIsTold() throws IOException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
            var thread = new Thread(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            thread.start();
            assertThat(new CertificateCheck("localhost", plain.getLocalPort(), InstantSource.fixed(EARLY))
                            .look()
                            .toString())
                    .contains("does not speak TLS");
        }
        assertThat(new CertificateCheck("localhost", 1, InstantSource.fixed(EARLY))
                        .look()
                        .toString())
                .contains("nothing listens at port 1");
    }

    private Outcome look(KeyStore shown, X509TrustManager judge, Instant now) throws Exception {
        close();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(shown, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var started = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server = started;
        started.setHttpsConfigurator(new HttpsConfigurator(context));
        started.start();
        return new CertificateCheck("localhost", started.getAddress().getPort(), judge, InstantSource.fixed(now))
                .look();
    }

    private static X509TrustManager trusting(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private KeyStore certificate(String names) throws Exception {
        var file = folder.resolve(names.replaceAll("[^A-Za-z0-9]", "-") + ".p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", "own", "-keyalg", "EC"));
        command.addAll(List.of("-dname", "O=Testers", "-ext", "SAN=" + names, "-storetype", "PKCS12"));
        command.addAll(List.of("-startdate", "2026/11/01 00:00:00", "-validity", "90"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).as(() -> "keytool").isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        // What holds a key alone vouches for nobody.
        store.setCertificateEntry("trusted", store.getCertificate("own"));
        return store;
    }
}
