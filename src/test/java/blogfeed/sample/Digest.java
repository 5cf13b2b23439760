package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Identifiers of the right form made from any text. CIDs are well-formed, but hash our text, not the record's CBOR. */
final class Digest {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte DAG_CBOR = 0x71;
    private static final byte RAW = 0x55;

    private Digest() {}

    static String did(String text) {
        return "did:plc:" + base32(sha256(text)).substring(0, 24);
    }

    static String recordCid(String text) {
        return cid(DAG_CBOR, text);
    }

    static String blobCid(String text) {
        return cid(RAW, text);
    }

    private static String cid(byte codec, String text) {
        var bytes = new byte[36];
        bytes[0] = 1;
        bytes[1] = codec;
        bytes[2] = 0x12;
        bytes[3] = 32;
        System.arraycopy(sha256(text), 0, bytes, 4, 32);
        return "b" + base32(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (var value : bytes) {
            buffer = (buffer << 8) | (value & 0xff);
            bits += 8;
            for (; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }
}
