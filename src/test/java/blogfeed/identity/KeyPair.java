package blogfeed.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Random;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** A private key with its public one, to sign tokens of invented accounts with. */
final class KeyPair {
    private static final Random RANDOM = new Random();
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    final Curve curve;
    private final BigInteger secret;

    KeyPair(Curve curve, BigInteger secret) {
        this.curve = curve;
        this.secret = secret;
    }

    static KeyPair of(Curve curve) {
        return new KeyPair(curve, new BigInteger(250, RANDOM).add(BigInteger.ONE));
    }

    String multikey() {
        var point = curve.domain.getG().multiply(secret).normalize().getEncoded(true);
        var bytes = new byte[2 + point.length];
        bytes[0] = (byte) ((curve.codec & 0x7F) | 0x80);
        bytes[1] = (byte) (curve.codec >> 7);
        System.arraycopy(point, 0, bytes, 2, point.length);
        return multibase(bytes);
    }

    /** As older documents write it. */
    String olderForm() {
        return multibase(curve.domain.getG().multiply(secret).normalize().getEncoded(false));
    }

    private static String multibase(byte[] bytes) {
        var digits = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            digits.append(BASE58.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        return "z" + digits.reverse();
    }

    byte[] sign(byte[] message) {
        var signer = new ECDSASigner();
        signer.init(true, new ECPrivateKeyParameters(secret, curve.domain));
        var parts = signer.generateSignature(sha256(message));
        var low = parts[1].min(curve.domain.getN().subtract(parts[1]));
        var signature = new byte[64];
        put(parts[0], signature, 0);
        put(low, signature, 32);
        return signature;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        for (int i = 31; i >= 0; i--, number = number.shiftRight(8)) {
            into[at + i] = number.byteValue();
        }
    }

    /** A token of these JSON objects. */
    String token(String header, String claims) {
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
