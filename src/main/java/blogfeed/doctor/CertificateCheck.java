package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whether the public name has a certificate that everybody trusts, and for how long. */
public final class CertificateCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Whoever renews by a machine does it a month before. */
    private static final int FEW_DAYS = 14;

    private static final int DNS_NAME = 2;

    private static final String MEANING = "Bluesky asks only servers whose certificate it trusts: the feed stays empty";

    private final String host;
    private final int port;
    private final X509TrustManager judge;
    private final InstantSource clock;

    public CertificateCheck(String host, int port, InstantSource clock) {
        this(host, port, platform(), clock);
    }

    CertificateCheck(String host, int port, X509TrustManager judge, InstantSource clock) {
        this.host = host;
        this.port = port;
        this.judge = judge;
        this.clock = clock;
    }

    public Outcome look() {
        try {
            return judged(Handshake.with(host, port, judge, PATIENCE));
        } catch (ConnectException e) {
            return unanswered("nothing listens at port " + port + " of " + host);
        } catch (SocketTimeoutException e) {
            return unanswered(host + " does not answer at port " + port);
        } catch (IOException e) {
            return new Failed(
                    "what answers at port " + port + " of " + host + " does not speak TLS (" + e.getMessage() + ")",
                    MEANING,
                    "let the reverse proxy serve HTTPS there: Caddy does it by itself, nginx with 'listen 443 ssl'");
        }
    }

    private static Outcome unanswered(String found) {
        return new Failed(
                found,
                "Bluesky can't connect to the service",
                "start the reverse proxy, and let firewall and router pass the port on to it");
    }

    private Outcome judged(Handshake shaken) {
        var own = shaken.chain().get(0);
        var now = clock.instant();
        var until = own.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            return new Failed("it expired on " + day(until), MEANING, "renew it; see why it was not renewed by itself");
        }
        if (now.isBefore(own.getNotBefore().toInstant())) {
            return new Failed(
                    "it counts from " + day(own.getNotBefore().toInstant()) + " only",
                    MEANING,
                    "wait, or set this machine's clock right");
        }
        if (names(own).stream().noneMatch(this::covers)) {
            return new Failed(
                    "it is for " + String.join(", ", names(own)) + ", not for " + host,
                    MEANING,
                    "get one for " + host + ", and let the proxy serve it for that name");
        }
        return shaken.distrust().isPresent() ? distrusted(shaken, own) : trusted(own, Duration.between(now, until));
    }

    private static Outcome distrusted(Handshake shaken, X509Certificate own) {
        if (own.getSubjectX500Principal().equals(own.getIssuerX500Principal())) {
            return new Failed("it is signed by itself", MEANING, "get one from an authority, such as Let's Encrypt");
        }
        var chain = "it is of " + issuer(own) + ", which leads to no authority that is known";
        return shaken.chain().size() == 1
                ? new Failed(
                        chain + "; the server sent no certificate but its own",
                        MEANING,
                        "let the proxy send the whole chain: with Let's Encrypt that is fullchain.pem, not cert.pem")
                : new Failed(
                        chain + " (" + shaken.distrust().orElse("") + ")",
                        MEANING,
                        "get one from an authority that everybody knows, such as Let's Encrypt");
    }

    private static Outcome trusted(X509Certificate own, Duration left) {
        var found = "of " + issuer(own) + ", good for " + left.toDays() + " more days";
        return left.toDays() >= FEW_DAYS
                ? new Fine(found)
                : new Doubtful(
                        found,
                        "after that the feed stays empty",
                        "renew it; one that renews by itself should have done so by now");
    }

    private boolean covers(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var dot = host.indexOf('.');
        return lower.equals(host)
                || (lower.startsWith("*.") && dot > 0 && lower.substring(1).equals(host.substring(dot)));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return Stream.ofNullable(certificate.getSubjectAlternativeNames())
                    .flatMap(Collection::stream)
                    .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                    .map(name -> plain(String.valueOf(name.get(1))))
                    .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** The organisation, or whatever it calls itself. */
    private static String issuer(X509Certificate certificate) {
        var parts = certificate.getIssuerX500Principal().getName().split(",", -1);
        return plain(Stream.of("O=", "CN=", "")
                .flatMap(key ->
                        Stream.of(parts).filter(part -> part.startsWith(key)).map(part -> part.substring(key.length())))
                .findFirst()
                .orElse("somebody"));
    }

    private static String plain(String text) {
        return text.chars()
                .limit(100)
                .mapToObj(each -> each < ' ' || each > '~' ? "?" : String.valueOf((char) each))
                .collect(Collectors.joining());
    }

    private static String day(Instant time) {
        return time.toString().substring(0, 10);
    }

    private static X509TrustManager platform() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((@Nullable KeyStore) null);
            return Stream.of(factory.getTrustManagers())
                    .flatMap(manager -> manager instanceof X509TrustManager usual ? Stream.of(usual) : Stream.empty())
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform trusts somebody", e);
        }
    }
}
