package blogfeed.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the connections of one call may bring, in bytes on the wire: OkHttp holds a line of headers or of a chunk's extension in memory
 * until it ends, so neither may be endless.
 */
final class Allowance {
    /** Greetings of TLS, informational answers and headers; what browsers take is of this order. */
    private static final long HEAD = 128 << 10;

    /** Frames of chunks and of TLS, and what a body that can't be packed grows by. */
    private static final long FRAMES = 64 << 10;

    private final int largest;
    private final AtomicLong left = new AtomicLong(HEAD);
    private volatile boolean inBody;

    /** @param largest bytes of a body */
    Allowance(int largest) {
        this.largest = largest;
    }

    /** The headers have come. */
    void bodyFollows() {
        inBody = true;
        left.addAndGet(largest + largest / 8L + FRAMES);
    }

    void spend(int bytes) throws RefusedException {
        if (left.addAndGet(-bytes) < 0) {
            throw inBody
                    ? new RefusedException(Refusal.SIZE, "far too large a body")
                    : new RefusedException(Refusal.HEADERS, "headers without end");
        }
    }
}
