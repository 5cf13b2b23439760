package blogfeed.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells texts by name on loopback (RFC 1035 §4), and of other names that they do not exist. */
final class FakeNameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int TXT = 16;

    private final DatagramSocket socket;
    private final Map<String, String[]> texts = new ConcurrentHashMap<>();

    FakeNameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "name-server");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    void holds(String name, String... values) {
        texts.put(name, values);
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        int end = HEADER;
        var name = new StringBuilder();
        while (query[end] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(query, end + 1, query[end], StandardCharsets.US_ASCII));
            end += 1 + query[end];
        }
        var found = texts.get(name.toString());
        var out = new ByteArrayOutputStream();
        out.write(query, 0, 2);
        out.write(new byte[] {(byte) 0x81, (byte) (found == null ? 0x83 : 0x80), 0, 1});
        out.write(new byte[] {0, (byte) (found == null ? 0 : found.length), 0, 0, 0, 0});
        out.write(query, HEADER, end + 5 - HEADER);
        for (var text : found == null ? new String[0] : found) {
            var bytes = text.getBytes(StandardCharsets.US_ASCII);
            out.write(new byte[] {(byte) 0xC0, HEADER, 0, TXT, 0, 1, 0, 0, 0, 9, 0, (byte) (bytes.length + 1)});
            out.write(bytes.length);
            out.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
