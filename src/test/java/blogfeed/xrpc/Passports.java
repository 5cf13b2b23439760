package blogfeed.xrpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.identity.ServiceTokens;
import blogfeed.model.Did;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Invented accounts whose keys are in a directory on loopback, and the tokens that their servers sign. */
final class Passports implements AutoCloseable {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private final HttpServer directory;
    private int count;

    Passports() {
        try {
            directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        directory.createContext("/", exchange -> {
            var did = exchange.getRequestURI().getPath().substring(1);
            var key = keys.get(did);
            var body = key == null ? new byte[0] : document(did, key).getBytes(UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(key == null ? 404 : 200, key == null ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        directory.start();
    }

    ServiceTokens tokens() {
        var address = URI.create("http://127.0.0.1:" + directory.getAddress().getPort());
        return Tokens.of(RunningXrpc.IDENTITY.service(), address, () -> RunningXrpc.NOON);
    }

    /** Somebody new. */
    Did account() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var did = "did:plc:" + "a".repeat(23) + (char) ('b' + keys.size());
            keys.put(did, generator.generateKeyPair());
            return new Did(did);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A token that is good at noon. */
    String token(Did account, String method) {
        var now = RunningXrpc.NOON.getEpochSecond();
        var signed = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8)) + "."
                + base64("{\"iss\":\"%s\",\"aud\":\"%s\",\"lxm\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%d\"}"
                        .formatted(account, RunningXrpc.IDENTITY.service(), method, now, now + 60, ++count)
                        .getBytes(UTF_8));
        return signed + "."
                + base64(signature(Objects.requireNonNull(keys.get(account.value())), signed.getBytes(UTF_8)));
    }

    private static byte[] signature(KeyPair key, byte[] message) {
        try {
            var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(key.getPrivate());
            signing.update(message);
            return withLowerS(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] withLowerS(byte[] signature) {
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        put(s.min(ORDER.subtract(s)), signature, 32);
        return signature;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        for (int i = 31; i >= 0; i--, number = number.shiftRight(8)) {
            into[at + i] = number.byteValue();
        }
    }

    private static String document(String did, KeyPair key) {
        return """
                {"id": "%s", "verificationMethod":
                [{"id": "#atproto", "type": "Multikey", "controller": "%1$s", "publicKeyMultibase": "%s"}]}
                """.formatted(did, multikey((ECPublicKey) key.getPublic()));
    }

    /** The two bytes that mean p256-pub, and the point compressed. */
    private static String multikey(ECPublicKey key) {
        var bytes = new byte[35];
        bytes[0] = (byte) 0x80;
        bytes[1] = 0x24;
        bytes[2] = (byte) (key.getW().getAffineY().testBit(0) ? 3 : 2);
        put(key.getW().getAffineX(), bytes, 3);
        var digits = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            digits.append(BASE58.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        return "z" + digits.reverse();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        directory.stop(0);
    }
}
