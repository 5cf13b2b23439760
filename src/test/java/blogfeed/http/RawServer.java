package blogfeed.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every connection with the same script, at all addresses of this machine. */
final class RawServer implements AutoCloseable {
    /** Writes an answer; ends by an exception when nobody reads on. */
    interface Script {
        void play(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Script script = out -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));

    RawServer() throws IOException {
        server.bind(new InetSocketAddress(0));
        start(this::accept);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    /** The heads of the requests until now. */
    List<String> requests() {
        return requests;
    }

    void plays(Script next) {
        script = next;
    }

    /** Writes again and again, at once. */
    static Script endless(String start, String again) {
        return out -> {
            out.write(bytes(start));
            var repeated = bytes(again);
            while (true) {
                out.write(repeated);
            }
        };
    }

    /** Writes again and again, a little at a time. */
    Script drip(String start, String drop) {
        return out -> {
            out.write(bytes(start));
            do {
                out.write(bytes(drop));
                out.flush();
            } while (!closed.await(20, TimeUnit.MILLISECONDS));
        };
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                accepted.incrementAndGet();
                sockets.add(socket);
                start(() -> answer(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(Socket socket) {
        try (socket;
                var out = new BufferedOutputStream(socket.getOutputStream())) {
            requests.add(head(socket));
            script.play(out);
        } catch (IOException | InterruptedException e) {
            // The client has gone, as most of these tests want.
        }
    }

    private static String head(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        var head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            // A greeting of TLS has no end that we know.
            next = head.charAt(0) == 22 || head.toString().endsWith("\r\n\r\n") ? -1 : in.read();
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
