package blogfeed.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A TLS handshake that takes any certificates, in order to tell what is wrong with them. Nothing is sent after it.
 *
 * @param chain as the server sent it, its own first; never empty
 * @param distrust why the JDK does not trust it; empty where it does
 */
record Handshake(List<X509Certificate> chain, Optional<String> distrust) {

    /** Takes down what it is shown, and objects to nothing. */
    private static final class Witness implements X509TrustManager {
        private final X509TrustManager judge;
        private @Nullable Handshake seen;

        Witness(X509TrustManager judge) {
            this.judge = judge;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            try {
                judge.checkServerTrusted(chain, authType);
                seen = new Handshake(List.of(chain), Optional.empty());
            } catch (CertificateException e) {
                seen = new Handshake(List.of(chain), Optional.of(String.valueOf(e.getMessage())));
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no server of ours");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }
    }

    /**
     * Shakes hands.
     *
     * @param judge whose word counts on whether a chain can be trusted
     * @param patience with the connection, and again with the handshake
     * @throws IOException if there is no connection, or no TLS on it
     */
    static Handshake with(String host, int port, X509TrustManager judge, Duration patience) throws IOException {
        var witness = new Witness(judge);
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {witness}, null);
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            // The JDK has objections of its own after ours, such as a weak algorithm.
            if (witness.seen == null) {
                throw e;
            }
            return new Handshake(
                    witness.seen.chain, witness.seen.distrust.or(() -> Optional.of(String.valueOf(e.getMessage()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
        if (witness.seen == null) {
            throw new IOException("no certificate was shown");
        }
        return witness.seen;
    }
}
