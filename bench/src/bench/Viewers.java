package bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Curve;

/**
 * Invented viewers, a directory on loopback that has their documents, and the tokens that their servers would sign. All have the
 * same key, a K-256 one as the network's servers make them; a server that is asked can't know that.
 */
final class Viewers implements AutoCloseable {
    static final String SERVICE = "did:web:bench.example";

    private static final String GENERATOR = "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int HALF_A_SIGNATURE = 32;

    /** Long enough for a run of the bench; the network's last a minute. */
    private static final int SECONDS = 7_200;

    private static final ECDomainParameters CURVE = curve();
    private static final BigInteger KEY = new BigInteger("1234567890abcdef".repeat(4), 16);

    private final String multikey = multikey();
    private final HttpServer directory;
    private final ECDSASigner signer = new ECDSASigner();
    private int tokens;

    Viewers() throws IOException {
        signer.init(true, new ECPrivateKeyParameters(KEY, CURVE));
        directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        directory.setExecutor(Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "directory");
            thread.setDaemon(true);
            return thread;
        }));
        directory.createContext("/", exchange -> {
            var body = document(exchange.getRequestURI().getPath().substring(1)).getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        directory.start();
    }

    String directory() {
        return "http://127.0.0.1:" + directory.getAddress().getPort();
    }

    /** As many as are asked for, always the same ones. */
    static List<String> dids(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> did(name, number)).toList();
    }

    /** Letters and digits of base 32. */
    private static String did(String name, int number) {
        var digits = Integer.toString(number, 8).replace('0', 'y').replace('1', 'z');
        return "did:plc:" + (name + "a".repeat(24)).substring(0, 24 - digits.length()) + digits;
    }

    /** So many lines of a path and a token, each token another one, of one viewer after the other. */
    List<String> asking(String path, List<String> viewers, int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> path + "\tAuthorization: Bearer " + token(viewers.get(i % viewers.size())))
                .toList();
    }

    private String token(String viewer) {
        var now = System.currentTimeMillis() / 1_000;
        var signed = base64("{\"typ\":\"JWT\",\"alg\":\"ES256K\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(("{\"iat\":%d,\"iss\":\"%s\",\"aud\":\"%s\",\"exp\":%d,"
                                + "\"lxm\":\"app.bsky.feed.getFeedSkeleton\",\"jti\":\"%032x\"}")
                        .formatted(now, viewer, SERVICE, now + SECONDS, ++tokens)
                        .getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] message) {
        var halves = signer.generateSignature(sha256(message));
        var order = CURVE.getN();
        var bytes = new byte[2 * HALF_A_SIGNATURE];
        put(halves[0], bytes, 0);
        put(halves[1].min(order.subtract(halves[1])), bytes, HALF_A_SIGNATURE);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var rest = number;
        for (int i = HALF_A_SIGNATURE - 1; i >= 0; i--, rest = rest.shiftRight(8)) {
            into[at + i] = rest.byteValue();
        }
    }

    private String document(String did) {
        return """
                {"id": "%s", "verificationMethod":
                [{"id": "#atproto", "type": "Multikey", "controller": "%1$s", "publicKeyMultibase": "%s"}]}
                """.formatted(did, multikey);
    }

    /** The two bytes that mean secp256k1-pub, and the point compressed, in base 58. */
    private static String multikey() {
        var point = CURVE.getG().multiply(KEY).normalize().getEncoded(true);
        var bytes = new byte[2 + point.length];
        bytes[0] = (byte) 0xe7;
        bytes[1] = 1;
        System.arraycopy(point, 0, bytes, 2, point.length);
        var digits = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            digits.append(BASE58.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        return "z" + digits.reverse();
    }

    private static ECDomainParameters curve() {
        var curve = new SecP256K1Curve();
        var base = curve.decodePoint(new BigInteger(GENERATOR, 16).toByteArray());
        return new ECDomainParameters(curve, base, curve.getOrder(), curve.getCofactor());
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        directory.stop(0);
    }
}
