package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One subscriber's stream: the frames it wants, copied from memory to its socket. */
final class Sending {
    static final Sending NOTHING = new Sending(List.of(), new Subscription(Wire.V1, List.of(), List.of(), 0, 0), 0);
    private static final int CHUNK = 256 * 1024;

    private final List<Part> parts;
    private final Subscription subscription;
    private final int connection;
    private final boolean[] wanted;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private final long total;
    private long put;
    private volatile long sent;

    /** @param connection its number, counted from 1 */
    Sending(List<Part> parts, Subscription subscription, int connection) {
        this.parts = parts;
        this.subscription = subscription;
        this.connection = connection;
        wanted = subscription.wanted();
        total = parts.stream().mapToLong(this::count).sum();
    }

    private long count(Part part) {
        var count = 0;
        for (int i = 0; i < part.size(); i++) {
            count += isSent(part, i) ? 1 : 0;
        }
        return count;
    }

    private boolean isSent(Part part, int event) {
        return wanted[part.subjects()[event]] && !subscription.isBefore(part, event);
    }

    void run(SocketChannel client) throws IOException {
        for (var part : parts) {
            for (int i = 0; i < part.size(); i++) {
                if (isSent(part, i)) {
                    put(part, i, client);
                }
            }
        }
        flush(client);
    }

    private void put(Part part, int event, SocketChannel client) throws IOException {
        var from = part.from(event);
        var length = part.ends()[event] - from;
        if (length > chunk.remaining()) {
            flush(client);
        }
        chunk.put(chunk.position(), part.frames(), from, length);
        chunk.position(chunk.position() + length);
        put++;
    }

    private void flush(SocketChannel client) throws IOException {
        LoadServer.write(client, chunk.flip());
        chunk.clear();
        sent = put;
    }

    /** {@code connection sent total}; the last two count frames. */
    @Override
    public String toString() {
        return connection + " " + sent + " " + total;
    }
}
