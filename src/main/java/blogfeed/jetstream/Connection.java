package blogfeed.jetstream;

import blogfeed.wire.Mark;
import blogfeed.wire.ServerNotice;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One websocket connection: joins fragments, unpacks, fills the buffer, pauses while it is full, and tells once how it
 * ended. Sends nothing, since servers of the second wire close on any word of ours. Lives on one event loop.
 */
final class Connection {
    private final WebSocket socket;
    private final Endpoint endpoint;
    private final Unpacker unpacker;
    private final Arrival arrival;
    private final FrameBuffer buffer;
    private final int largestMessage;
    private final Consumer<Loss> onLoss;
    private final Mark mark = new Mark();
    private final long opened = System.nanoTime();
    private @Nullable Buffer fragments;
    private boolean paused;
    private boolean over;
    private String error = "cut off";
    private long frames;
    private long tooLarge;

    Connection(
            WebSocket socket,
            Endpoint endpoint,
            Unpacker unpacker,
            Arrival arrival,
            FrameBuffer buffer,
            int largestMessage,
            Consumer<Loss> onLoss) {
        this.socket = socket;
        this.endpoint = endpoint;
        this.unpacker = unpacker;
        this.arrival = arrival;
        this.buffer = buffer;
        this.largestMessage = largestMessage;
        this.onLoss = onLoss;
    }

    void listen() {
        socket.frameHandler(this::frame);
        socket.exceptionHandler(this::failed);
        socket.closeHandler(it -> closed());
    }

    boolean paused() {
        return paused;
    }

    void resume() {
        if (paused) {
            paused = false;
            socket.resume();
        }
    }

    /** How long it has brought frames, or zero if it brought none. */
    Duration age() {
        return frames == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - opened);
    }

    long frames() {
        return frames;
    }

    /** How many compressed messages were left out because unpacked they would be larger than any frame may be. */
    long tooLarge() {
        return tooLarge;
    }

    /** Gives it up for that reason. */
    void end(Loss loss) {
        if (!over) {
            over = true;
            socket.close();
            unpacker.close();
            onLoss.accept(loss);
        }
    }

    private void frame(WebSocketFrame frame) {
        if (over) {
            return;
        }
        if (frame.isClose()) {
            end(Loss.closed(frame.closeStatusCode(), frame.closeReason()));
        } else if (!frame.isPing() && frame.type() != WebSocketFrameType.PONG) {
            data(frame);
        }
    }

    private void data(WebSocketFrame frame) {
        if (frame.isFinal() && fragments == null) {
            message(frame.binaryData());
            return;
        }
        fragments = (fragments == null ? Buffer.buffer() : fragments).appendBuffer(frame.binaryData());
        if (fragments.length() > largestMessage) {
            end(new Loss(Loss.Why.OVERSIZED, "a message of fragments of more than " + largestMessage + " bytes"));
        } else if (frame.isFinal()) {
            message(fragments);
            fragments = null;
        }
    }

    private void message(Buffer message) {
        frames++;
        var length = unpacker.unpack(message);
        if (length == Unpacker.TOO_LARGE) {
            tooLarge++;
        } else if (length == Unpacker.UNREADABLE) {
            end(new Loss(Loss.Why.NOT_UNPACKED, "a message can't be unpacked"));
        } else {
            unpacked(unpacker.bytes(), length, message.length());
        }
    }

    private void unpacked(byte[] frame, int length, int wireBytes) {
        mark.read(frame, 0, length);
        var loss = mark.found() ? arrival.pass(mark) : notice(frame, length);
        if (loss != null) {
            end(loss);
        } else if (buffer.add(endpoint.name(), mark, frame, 0, length, wireBytes)) {
            paused = true;
            socket.pause();
        }
    }

    private @Nullable Loss notice(byte[] frame, int length) {
        return endpoint.generation() == Generation.FIRST
                ? null
                : ServerNotice.read(frame, length).map(arrival::hear).orElse(null);
    }

    private void failed(Throwable cause) {
        error = Loss.told(cause);
        if (error.contains("frame length")) {
            end(new Loss(Loss.Why.OVERSIZED, error));
        }
    }

    /** A close frame comes in its order behind the frames that are still held back; only a cut is the end at once. */
    private void closed() {
        if (socket.closeStatusCode() == null || !paused) {
            end(Loss.broken(error));
        }
    }
}
