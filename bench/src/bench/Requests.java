package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of what to ask for: a path a line, and behind a tab, if there is one, a header. */
final class Requests {
    private Requests() {}

    static List<byte[]> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> request(line.split("\t", 2)).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static String request(String[] asked) {
        return "GET " + asked[0] + " HTTP/1.1\r\nHost: bench.example\r\nAccept: application/json\r\n"
                + (asked.length == 1 ? "" : asked[1] + "\r\n")
                + "\r\n";
    }
}
