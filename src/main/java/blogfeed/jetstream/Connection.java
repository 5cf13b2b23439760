package blogfeed.jetstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One websocket connection: joins fragments, fills the buffer, pauses while it is full, and tells once how it ended.
 * Lives on one event loop.
 */
final class Connection {
    private final WebSocket socket;
    private final FrameBuffer buffer;
    private final int largestMessage;
    private final Consumer<Loss> onLoss;
    private final long opened = System.nanoTime();
    private @Nullable Buffer fragments;
    private boolean paused;
    private boolean over;
    private String error = "cut off";
    private long frames;

    Connection(WebSocket socket, FrameBuffer buffer, int largestMessage, Consumer<Loss> onLoss) {
        this.socket = socket;
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

    /** Gives it up for that reason. */
    void end(Loss loss) {
        if (!over) {
            over = true;
            socket.close();
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
            end(Loss.tooLarge("a message of fragments of more than " + largestMessage + " bytes"));
        } else if (frame.isFinal()) {
            message(fragments);
            fragments = null;
        }
    }

    private void message(Buffer bytes) {
        frames++;
        if (buffer.add(bytes)) {
            paused = true;
            socket.pause();
        }
    }

    private void failed(Throwable cause) {
        error = Loss.told(cause);
        if (error.contains("frame length")) {
            end(Loss.tooLarge(error));
        }
    }

    /** A close frame comes in its order behind the frames that are still held back; only a cut is the end at once. */
    private void closed() {
        if (socket.closeStatusCode() == null || !paused) {
            end(Loss.broken(error));
        }
    }
}
