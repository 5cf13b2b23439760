package blogfeed.identity;

import java.math.BigInteger;
import java.util.Optional;

/** Bytes as Bitcoin writes them, which multibase calls {@code z}. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    /** An uncompressed key has 89. Reading takes time by the square of it. */
    private static final int LONGEST = 120;

    private Base58() {}

    /** Empty for what is written in another base or too long for a key. */
    static Optional<byte[]> decodeMultibase(String text) {
        return text.startsWith("z") && text.length() <= LONGEST ? decode(text.substring(1)) : Optional.empty();
    }

    private static Optional<byte[]> decode(String digits) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < digits.length(); i++) {
            var digit = ALPHABET.indexOf(digits.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        return Optional.of(bytes(number, zeros(digits)));
    }

    private static int zeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == ALPHABET.charAt(0)) {
            zeros++;
        }
        return zeros;
    }

    /** The number's bytes without a sign, behind so many zeros. */
    private static byte[] bytes(BigInteger number, int zeros) {
        var length = (number.bitLength() + 7) / 8;
        var signed = number.toByteArray();
        var bytes = new byte[zeros + length];
        System.arraycopy(signed, signed.length - length, bytes, zeros, length);
        return bytes;
    }
}
