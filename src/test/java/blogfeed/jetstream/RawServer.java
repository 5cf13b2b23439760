package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.wire.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that sends every visitor what a test wants, byte by byte if need be, and holds to no protocol. */
final class RawServer implements AutoCloseable {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket listening;
    private final List<Script> scripts;

    /** For each script, the bytes that came after those it read itself, once the visitor left. */
    private final List<CompletableFuture<byte[]>> departures;

    /** What one visitor is sent. */
    interface Script {
        void serve(Peer peer) throws IOException;
    }

    /** A script for each visitor, in their order; whoever comes later is sent nothing. */
    RawServer(Script... scripts) throws IOException {
        this.scripts = List.of(scripts);
        departures =
                Stream.of(scripts).map(it -> new CompletableFuture<byte[]>()).toList();
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::welcome);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort() + "/subscribe");
    }

    URI secondUri() {
        return uri().resolve("/xrpc/" + Wire.SUBSCRIBE_EVENTS);
    }

    /** What the visitor said last, when it has left. */
    byte[] lastWords(int visitor) throws Exception {
        return departures.get(visitor).get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void welcome() throws IOException {
        for (int i = 0; ; i++) {
            var socket = listening.accept();
            if (i < scripts.size()) {
                var visitor = i;
                inBackground(() -> serve(new Peer(socket), visitor));
            }
        }
    }

    private void serve(Peer peer, int visitor) throws IOException {
        try (var socket = peer.socket) {
            socket.setTcpNoDelay(true);
            scripts.get(visitor).serve(peer);
        } catch (IOException e) {
            // The visitor left in the middle of it, as it may.
        }
        departures.get(visitor).complete(peer.lastWords);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    static byte[] bytes(WebSocketFrame... frames) {
        var encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
        var all = new ByteArrayOutputStream();
        encoder.writeOutbound((Object[]) frames);
        for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
            var bytes = new byte[part.readableBytes()];
            part.readBytes(bytes).release();
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    static byte[] text(String... messages) {
        return bytes(Stream.of(messages).map(TextWebSocketFrame::new).toArray(WebSocketFrame[]::new));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** One who connected. */
    static final class Peer {
        final Socket socket;
        private final DataInputStream in;
        private byte[] lastWords = new byte[0];

        Peer(Socket socket) throws IOException {
            this.socket = socket;
            in = new DataInputStream(socket.getInputStream());
        }

        /** The head of the request. */
        String request() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            return head.toString();
        }

        byte[] read(int count) throws IOException {
            return in.readNBytes(count);
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        void sendOneByOne(byte[] bytes) throws IOException {
            for (var one : bytes) {
                socket.getOutputStream().write(one);
            }
        }

        /** Whether the visitor leaves within that time. */
        boolean leavesWithin(Duration time) throws IOException {
            socket.setSoTimeout((int) time.toMillis());
            try {
                return in.read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            }
        }

        /** Answers the request. */
        void answer(String head) throws IOException {
            request();
            send(head.getBytes(UTF_8));
        }

        /** The right answer to the handshake. */
        byte[] welcome() throws IOException {
            var request = request();
            var name = "sec-websocket-key: ";
            var at = request.toLowerCase(Locale.ROOT).indexOf(name) + name.length();
            var key = request.substring(at, request.indexOf('\r', at));
            return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accepted(key) + "\r\n\r\n")
                    .getBytes(ISO_8859_1);
        }

        /** Waits until the visitor leaves, and remembers what it says until then. */
        void await() throws IOException {
            lastWords = in.readAllBytes();
        }

        private static String accepted(String key) {
            try {
                var hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
                return Base64.getEncoder().encodeToString(hash);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
