package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import blogfeed.model.AtUri;
import blogfeed.model.Did;

/**
 * A 64-bit hash of who owns a record and its key: the same from values and from the bytes of a frame, so that a set of
 * longs can answer {@link Interest}. The collection is left out. Stable within a process only; not to be stored.
 */
public final class RecordKeyHash {
    private static final long BASIS = 0x9e3779b97f4a7c15L;
    private static final long FACTOR = 0xff51afd7ed558ccdL;

    private RecordKeyHash() {}

    public static long of(AtUri uri) {
        return of(uri.did(), uri.rkey());
    }

    public static long of(Did did, String rkey) {
        var owner = did.value().getBytes(US_ASCII);
        var key = rkey.getBytes(US_ASCII);
        return of(owner, 0, owner.length, key, 0, key.length);
    }

    static long of(byte[] bytes, int didFrom, int didTo, int rkeyFrom, int rkeyTo) {
        return of(bytes, didFrom, didTo, bytes, rkeyFrom, rkeyTo);
    }

    private static long of(byte[] did, int didFrom, int didTo, byte[] rkey, int rkeyFrom, int rkeyTo) {
        var hash = add(add(BASIS, did, didFrom, didTo), rkey, rkeyFrom, rkeyTo);
        return hash ^ hash >>> 32;
    }

    /** Eight bytes a step, since this is done for every like of the network; the length keeps the two parts apart. */
    private static long add(long hash, byte[] bytes, int from, int to) {
        var at = from;
        for (; at <= to - 8; at += 8) {
            hash = mix(hash ^ ByteSearch.eight(bytes, at));
        }
        var rest = (long) to - from;
        for (; at < to; at++) {
            rest = rest << 8 | (bytes[at] & 0xff);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long hash) {
        hash *= FACTOR;
        return hash ^ hash >>> 29;
    }
}
