package blogfeed.identity;

import blogfeed.model.Did;
import java.time.Instant;

/**
 * A token that says what it should; whether its issuer says so is yet to be checked.
 *
 * @param algorithm of its signature
 */
// Nobody compares tokens.
@SuppressWarnings("ArrayRecordComponent")
public record PlausibleToken(
        String text, String algorithm, Did issuer, Instant expires, byte[] signed, byte[] signature)
        implements TokenReading {
    boolean isSignedBy(PublicKey key) {
        return key.algorithm().equals(algorithm) && key.verifies(signed, signature);
    }

    @Override
    public String toString() {
        return "a token of " + issuer;
    }
}
