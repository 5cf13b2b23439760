package bench;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;

/** How long it takes from the start of a process to its first good answer, and what it has used until then. */
final class Starting {
    final String name;
    final Figures millis = new Figures();
    final Figures cpuSeconds = new Figures();
    private final IntFunction<Child> start;
    private final String path;

    /** @param start starts it on a port */
    Starting(String name, String path, IntFunction<Child> start) {
        this.name = name;
        this.path = path;
        this.start = start;
    }

    void measure() {
        var port = Place.freePort();
        var begin = System.nanoTime();
        try (var child = start.apply(port)) {
            child.await("answered", Duration.ofMinutes(2), 3, () -> isAnswered(port, path));
            millis.add((System.nanoTime() - begin) / 1e6);
            cpuSeconds.add(child.usage().cpuSeconds());
            Say.line("%-22s %.0f ms, %.2f s of CPU", name, millis.last(), cpuSeconds.last());
        }
    }

    /** By hand, since a first request of a full client would take longer than what is measured. */
    private static boolean isAnswered(int port, String path) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: bench.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 200") && answer.contains("at://");
        } catch (IOException e) {
            return false;
        }
    }
}
