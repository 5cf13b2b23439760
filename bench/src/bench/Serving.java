package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One server that is asked for pages, round by round, and what that costs it. */
final class Serving {
    final String name;
    final Child child;
    final Figures micros = new Figures();
    final Figures perSecond = new Figures();
    final Figures p50 = new Figures();
    final Figures p99 = new Figures();
    private final int port;
    private final Supplier<Path> paths;
    private long errors;

    /** @param paths a file of paths to choose from */
    Serving(String name, Child child, int port, Path paths) {
        this(name, child, port, () -> paths);
    }

    /** @param paths gives a file of what to ask for, in every round */
    Serving(String name, Child child, int port, Supplier<Path> paths) {
        this.name = name;
        this.child = child;
        this.port = port;
        this.paths = paths;
    }

    void warmUp(int requests, int connections) {
        ask(paths.get(), requests, connections);
        child.awaitIdle();
    }

    void measure(int requests, int connections) {
        var file = paths.get();
        var before = child.usage().cpuSeconds();
        var told = ask(file, requests, connections);
        micros.add((child.usage().cpuSeconds() - before) / requests * 1e6);
        perSecond.add(Double.parseDouble(told[0]));
        p50.add(Double.parseDouble(told[1]));
        p99.add(Double.parseDouble(told[2]));
        errors += Long.parseLong(told[3]);
        Say.line("%-22s %.1f µs/request", name, micros.last());
    }

    private String[] ask(Path file, int requests, int connections) {
        try (var client = Child.java(
                "LoadClient",
                List.of("-XX:+UseSerialGC"),
                Integer.toString(port),
                file.toString(),
                Integer.toString(requests),
                Integer.toString(connections))) {
            client.awaitEnd();
            var told = client.output().strip().split(" ");
            if (told.length != 4) {
                throw new Failed("the load client has failed:\n" + client.output());
            }
            return told;
        }
    }

    String errors() {
        return errors == 0 ? "correct" : errors + " errors";
    }

    /** The paths of all pages of a feed, found by reading on from each to the next. */
    static List<String> pages(int port, String feed) {
        var first = Program.skeletonPath(feed);
        var pages = new ArrayList<>(List.of(first));
        for (var cursor = cursor(port, first); !cursor.isEmpty(); cursor = cursor(port, pages.get(pages.size() - 1))) {
            pages.add(first + "&cursor=" + cursor);
        }
        return pages;
    }

    private static String cursor(int port, String path) {
        var body = Http.get(port, path).orElse("");
        var at = body.indexOf("\"cursor\":\"");
        return at < 0 ? "" : body.substring(at + 10, body.indexOf('"', at + 10));
    }

    static Path write(String name, List<String> lines) throws IOException {
        return Files.write(Place.temporary().resolve(name), lines);
    }

    /** A bare server of a body, ready to be asked. */
    static Child constant(List<String> flags, int port, Path body) {
        var child = constantOn(flags, port, body);
        child.await("answered", Duration.ofMinutes(1), () -> Http.get(port, "/").isPresent());
        return child;
    }

    /** The same, only just started. */
    static Child constantOn(List<String> flags, int port, Path body) {
        return Child.java("ConstantServer", flags, Integer.toString(port), body.toString());
    }
}
