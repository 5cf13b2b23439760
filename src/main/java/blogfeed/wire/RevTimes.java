package blogfeed.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import blogfeed.model.Tid;

/**
 * Finds the newest time encoded in the revisions of the last frames of an arena: when repositories were written, whatever
 * the server's own clock says and however late it is.
 */
public final class RevTimes {
    private static final int FRAMES = 32;
    private static final int LENGTH = 13;
    private static final byte[] COMMIT = Wire.bytes("commit");
    private static final byte[] PAYLOAD = Wire.bytes("payload");
    private static final byte[] REV = Wire.bytes("rev");

    private final JsonScanner scanner = new JsonScanner();

    /** In microseconds since 1970, or -1 if none of the frames has a revision. */
    public long newest(Arena arena) {
        long newest = -1;
        for (int i = Math.max(0, arena.frames() - FRAMES); i < arena.frames(); i++) {
            newest = Math.max(newest, of(arena.bytes(), arena.from(i), arena.to(i)));
        }
        return newest;
    }

    private long of(byte[] bytes, int from, int to) {
        scanner.reset(bytes, from, to);
        if (!scanner.enter()) {
            return -1;
        }
        while (scanner.nextKey()) {
            if ((scanner.is(COMMIT) || scanner.is(PAYLOAD)) && scanner.enter()) {
                return rev(bytes);
            }
            scanner.skip();
        }
        return -1;
    }

    private long rev(byte[] bytes) {
        while (scanner.nextKey()) {
            if (scanner.is(REV) && scanner.string() && scanner.to - scanner.from == LENGTH) {
                return Tid.parse(new String(bytes, scanner.from, LENGTH, US_ASCII))
                        .map(rev -> WireTime.micros(rev.time()))
                        .filter(WireTime::isTime)
                        .orElse(-1L);
            }
            scanner.skip();
        }
        return -1;
    }
}
