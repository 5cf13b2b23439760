package blogfeed.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name of a blob: version 1, codec raw, SHA-256, in base32, as the
 * <a href="https://atproto.com/specs/data-model#link-and-cid-formats">data model</a> asks for.
 */
final class RawCid {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte[] HEAD = {0x01, 0x55, 0x12, 0x20};

    private RawCid() {}

    static String of(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            var cid = new byte[HEAD.length + hash.length];
            System.arraycopy(HEAD, 0, cid, 0, HEAD.length);
            System.arraycopy(hash, 0, cid, HEAD.length, hash.length);
            return "b" + base32(cid);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** RFC 4648 §6 in lower case, without padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var each : bytes) {
            held = (held << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
