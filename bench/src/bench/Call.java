package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The request under way on one connection, and what has come of its answer. May be asked by another thread than reads it. */
final class Call {
    private static final String LENGTH = "\r\ncontent-length: ";

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(256 * 1024);
    private long start;
    private int end;

    Call(SocketChannel channel) {
        this.channel = channel;
    }

    void ask(byte[] request) throws IOException {
        ask(request, System.nanoTime());
    }

    /** @param due when it ought to be asked: its time counts from then */
    synchronized void ask(byte[] request, long due) throws IOException {
        answer.clear();
        end = 0;
        start = due;
        var bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has arrived; whether the answer is complete. */
    synchronized boolean isAnswered() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("closed by the server");
        }
        if (end == 0) {
            end = findEnd();
        }
        return end > 0 && answer.position() >= end;
    }

    private int findEnd() {
        var text = new String(answer.array(), 0, Math.min(answer.position(), 1024), StandardCharsets.ISO_8859_1);
        var body = text.indexOf("\r\n\r\n");
        if (body < 0) {
            return 0;
        }
        var at = text.substring(0, body + 2).toLowerCase(Locale.ROOT).indexOf(LENGTH) + LENGTH.length();
        return body + 4 + Integer.parseInt(text.substring(at, text.indexOf("\r\n", at)));
    }

    boolean isGood() {
        return new String(answer.array(), 9, 3, StandardCharsets.ISO_8859_1).equals("200");
    }

    synchronized long nanos() {
        return System.nanoTime() - start;
    }
}
