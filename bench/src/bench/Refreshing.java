package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A program that is asked at a fixed rate, at rest and while its feeds are ranked anew again and again. */
final class Refreshing {
    static final int PER_SECOND = 500;

    /** The program takes a file when two looks, a second apart, have found the same. */
    private static final int EVERY_SECONDS = 3;

    private static final int WARM_TURNS = 3;

    final Figures restP50 = new Figures();
    final Figures restP99 = new Figures();
    final Figures busyP50 = new Figures();
    final Figures busyP99 = new Figures();
    final Figures refreshes = new Figures();
    private final Program program;
    private final Path paths;
    private final Path feed;
    private final int requests;
    private int changes;
    private long errors;

    /**
     * @param paths a file of paths to choose from
     * @param feed the {@code feed.yaml} whose every change makes the program rank
     */
    Refreshing(Program program, Path paths, Path feed, int seconds) {
        this.program = program;
        this.paths = paths;
        this.feed = feed;
        requests = seconds * PER_SECOND;
    }

    /** As long as the compilers are at work on what a refresh runs, they take the machine's cores from everybody. */
    void warmUp() {
        for (int i = 0; i < WARM_TURNS; i++) {
            askDuringRefreshes(new Figures(), new Figures());
        }
    }

    void measure() {
        ask(restP50, restP99);
        var before = taken();
        askDuringRefreshes(busyP50, busyP99);
        refreshes.add(taken() - before);
        Say.line("p99 %.2f ms at rest, %.2f ms during %.0f refreshes", restP99.last(), busyP99.last(), refreshes.last());
    }

    private void askDuringRefreshes(Figures p50, Figures p99) {
        var thread = Executors.newSingleThreadScheduledExecutor();
        thread.scheduleWithFixedDelay(this::change, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            ask(p50, p99);
        } finally {
            thread.shutdownNow();
        }
    }

    /** The program says so in its log whenever it has ranked by changed feeds. */
    private long taken() {
        return program.child().output().lines().filter(line -> line.contains(", as changed: version")).count();
    }

    /** Another half-life is another order. The file is replaced at once, so that half of it is never read. */
    private void change() {
        try {
            var text = Files.readString(feed).replaceAll("\n  halfLife: [0-9]+h", "\n  halfLife: " + (10 + ++changes % 20) + "h");
            var next = Files.writeString(Place.temporary().resolve("next.yaml"), text);
            Files.move(next, feed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(Figures p50, Figures p99) {
        try (var client = Child.java(
                "OpenClient",
                List.of("-XX:+UseSerialGC"),
                Integer.toString(program.port()),
                paths.toString(),
                Integer.toString(requests),
                Integer.toString(PER_SECOND))) {
            client.awaitEnd();
            var told = client.output().strip().split(" ");
            if (told.length != 3) {
                throw new Failed("the load client has failed:\n" + client.output());
            }
            p50.add(Double.parseDouble(told[0]));
            p99.add(Double.parseDouble(told[1]));
            errors += Long.parseLong(told[2]);
        }
    }

    String errors() {
        return errors == 0 ? "correct" : errors + " errors";
    }
}
