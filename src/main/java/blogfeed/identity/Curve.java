package blogfeed.identity;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.custom.sec.SecP256K1Curve;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/** The curves of the network's keys, by the <a href="https://atproto.com/specs/cryptography">cryptography specification</a>. */
// Nobody changes the parameters of a curve.
@SuppressWarnings("ImmutableEnumChecker")
enum Curve {
    P256(
            "ES256",
            "EcdsaSecp256r1VerificationKey2019",
            0x1200,
            new SecP256R1Curve(),
            "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"),
    K256(
            "ES256K",
            "EcdsaSecp256k1VerificationKey2019",
            0xE7,
            new SecP256K1Curve(),
            "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");

    /** The name of its signatures in a token (RFC 7518 §3.4, RFC 8812 §3.2). */
    final String algorithm;

    /** The type of its keys in older DID documents. */
    final String olderType;

    /** What a Multikey starts with, a multicodec. */
    final int codec;

    final ECDomainParameters domain;

    /** The largest <i>s</i> of a signature: of the two that fit, only the lower counts. */
    final BigInteger largestS;

    /** @param generator its base point, compressed (SEC 2 §2.4, hexadecimal) */
    Curve(String algorithm, String olderType, int codec, ECCurve curve, String generator) {
        this.algorithm = algorithm;
        this.olderType = olderType;
        this.codec = codec;
        var base = curve.decodePoint(new BigInteger(generator, 16).toByteArray());
        domain = new ECDomainParameters(curve, base, curve.getOrder(), curve.getCofactor());
        largestS = curve.getOrder().shiftRight(1);
    }
}
