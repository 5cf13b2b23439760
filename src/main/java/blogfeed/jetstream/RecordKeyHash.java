package blogfeed.jetstream;

import blogfeed.model.AtUri;
import blogfeed.model.Did;

/**
 * A 64-bit hash of who owns a record and its key: the same from values and from the bytes of a frame, so that a set of
 * longs can answer {@link Interest}. The collection is left out. Stable within a process only; not to be stored.
 */
public final class RecordKeyHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private RecordKeyHash() {}

    public static long of(AtUri uri) {
        return of(uri.did(), uri.rkey());
    }

    public static long of(Did did, String rkey) {
        return spread(add(add(add(BASIS, did.value()), "/"), rkey));
    }

    static long of(byte[] bytes, int didFrom, int didTo, int rkeyFrom, int rkeyTo) {
        var hash = step(add(BASIS, bytes, didFrom, didTo), '/');
        return spread(add(hash, bytes, rkeyFrom, rkeyTo));
    }

    private static long add(long hash, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            hash = step(hash, bytes[i]);
        }
        return hash;
    }

    private static long add(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    private static long step(long hash, int unit) {
        return (hash ^ unit) * PRIME;
    }

    /** FNV leaves its low bits weak, and tables use just those. */
    private static long spread(long hash) {
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
