package blogfeed.identity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/** A key that signatures of an account are checked by. */
public final class PublicKey {
    private static final int COMPRESSED = 33;
    private static final int UNCOMPRESSED = 65;
    private static final int HALF_A_SIGNATURE = 32;

    private final Curve curve;
    private final ECPoint point;

    private PublicKey(Curve curve, ECPoint point) {
        this.curve = curve;
        this.point = point;
    }

    /**
     * Reads the form of today: base58btc of a multicodec and the compressed point, such as
     * {@code zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwc}.
     */
    public static Optional<PublicKey> ofMultikey(String text) {
        return Base58.decodeMultibase(text)
                .flatMap(bytes -> Arrays.stream(Curve.values())
                        .filter(curve -> bytes.length == 2 + COMPRESSED && codec(bytes) == curve.codec)
                        .findFirst()
                        .flatMap(curve -> ofPoint(curve, Arrays.copyOfRange(bytes, 2, bytes.length))));
    }

    /** The multicodec of the first two bytes, an unsigned varint. */
    private static int codec(byte[] bytes) {
        return (bytes[0] & 0x7F) | (bytes[1] & 0x7F) << 7;
    }

    /** Reads the form of older documents: base58btc of the point alone, which is then rarely compressed. */
    static Optional<PublicKey> ofMultibase(Curve curve, String text) {
        return Base58.decodeMultibase(text).flatMap(bytes -> ofPoint(curve, bytes));
    }

    private static Optional<PublicKey> ofPoint(Curve curve, byte[] bytes) {
        if (bytes.length != COMPRESSED && bytes.length != UNCOMPRESSED) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublicKey(curve, curve.domain.getCurve().decodePoint(bytes)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a token signed by it names as {@code alg}. */
    public String algorithm() {
        return curve.algorithm;
    }

    /**
     * Whether it made a signature of SHA-256 of a message.
     *
     * @param signature <i>r</i> and the lower <i>s</i>, 32 bytes each; in any other form it is none
     */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != 2 * HALF_A_SIGNATURE) {
            return false;
        }
        var r = new BigInteger(1, signature, 0, HALF_A_SIGNATURE);
        var s = new BigInteger(1, signature, HALF_A_SIGNATURE, HALF_A_SIGNATURE);
        if (s.compareTo(curve.largestS) > 0) {
            return false;
        }
        var signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(point, curve.domain));
        return signer.verifySignature(sha256(message), r, s);
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && key.curve == curve && key.point.equals(point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return curve + " " + point;
    }
}
