package bench;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Serves a folder of {@link Frames} on loopback as fast as it is read, and then holds the connection open in silence, as
 * a live stream does that nothing happens on. {@code /bench/status} tells how far it is.
 */
final class LoadServer {
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final List<Part> parts = new ArrayList<>();
    private final byte[] dictionary;
    private volatile Sending sending = Sending.NOTHING;
    private int connections;

    private LoadServer(Path folder) throws IOException {
        for (int i = 0; Files.exists(Frames.indexOf(folder, i)); i++) {
            parts.add(Part.read(folder, i));
        }
        var file = folder.resolve("dictionary");
        dictionary = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** Prints its port when it is ready. */
    public static void main(String[] arguments) throws IOException {
        var server = new LoadServer(Path.of(arguments[0]));
        try (var listening = ServerSocketChannel.open()) {
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            System.out.println(((InetSocketAddress) listening.getLocalAddress()).getPort());
            while (true) {
                var client = listening.accept();
                var thread = new Thread(() -> server.answer(client));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void answer(SocketChannel client) {
        try (client) {
            var lines = head(client).split("\r\n");
            var target = URI.create(lines[0].split(" ")[1]);
            switch (target.getPath()) {
                case "/bench/status" ->
                    reply(client, "200 OK", sending.toString().getBytes(StandardCharsets.UTF_8));
                case "/xrpc/network.bsky.jetstream.getZstdDictionary" -> replyDictionary(client, target);
                case "/subscribe", "/xrpc/network.bsky.jetstream.subscribeEvents" -> subscribe(client, lines, target);
                default -> reply(client, "404 Not Found", new byte[0]);
            }
        } catch (IOException e) {
            // The client has left, as it may.
        }
    }

    private void replyDictionary(SocketChannel client, URI target) throws IOException {
        var asked = Subscription.parameters(target).get("id");
        if (dictionary.length == 0
                || (asked != null && !asked.get(0).equals(Long.toString(Zstd.getDictIdFromDict(dictionary))))) {
            reply(
                    client,
                    "404 Not Found",
                    "{\"error\":\"DictionaryNotFound\",\"message\":\"there is none\"}"
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            reply(client, "200 OK", dictionary);
        }
    }

    private void subscribe(SocketChannel client, String[] lines, URI target) throws IOException {
        try {
            var subscription = Subscription.of(target);
            if (subscription.dictionary() != (dictionary.length == 0 ? 0 : Zstd.getDictIdFromDict(dictionary))) {
                throw new Subscription.Refused("UnknownZstdDictionary", "this stream has another one, or none");
            }
            var sending = start(subscription);
            write(client, ByteBuffer.wrap(upgrade(lines).getBytes(StandardCharsets.US_ASCII)));
            sending.run(client);
            await(client);
        } catch (Subscription.Refused e) {
            reply(client, "400 Bad Request", e.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    private synchronized Sending start(Subscription subscription) {
        sending = new Sending(parts, subscription, ++connections);
        return sending;
    }

    /** Until the client goes. Its pings need no answer: nobody who measures pings. */
    private static void await(SocketChannel client) throws IOException {
        var ignored = ByteBuffer.allocate(4096);
        while (client.read(ignored) >= 0) {
            var close = ignored.position() > 0 && (ignored.get(0) & 0x0f) == 8;
            ignored.clear();
            if (close) {
                write(client, ByteBuffer.wrap(new byte[] {(byte) 0x88, 0}));
                return;
            }
        }
    }

    private static String upgrade(String[] lines) {
        var key = header(lines, "sec-websocket-key");
        var protocol = header(lines, "sec-websocket-protocol");
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(sha1(key + ACCEPT))
                + (protocol.isEmpty() ? "" : "\r\nSec-WebSocket-Protocol: " + protocol) + "\r\n\r\n";
    }

    private static String header(String[] lines, String name) {
        for (var line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-1", e);
        }
    }

    private static String head(SocketChannel client) throws IOException {
        var head = new ByteArrayOutputStream();
        var one = ByteBuffer.allocate(1);
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            if (client.read(one.clear()) < 0) {
                throw new IOException("left within the request");
            }
            head.write(one.get(0));
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private static void reply(SocketChannel client, String status, byte[] body) throws IOException {
        var head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        write(client, ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        write(client, ByteBuffer.wrap(body));
    }

    static void write(SocketChannel client, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }
}
