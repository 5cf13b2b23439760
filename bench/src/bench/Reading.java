package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One consumer's way through the stream.
 *
 * @param lastThird CPU seconds per million events, in the last third
 * @param whole the same over all of it, start of the process included
 * @param speed events a second in the last third
 */
record Reading(double lastThird, double whole, double speed, double peakMegabytes, String mistake) {
    private static final Duration TO_CONNECT = Duration.ofSeconds(40);
    private static final Duration TO_READ = Duration.ofMinutes(20);

    /** How many events were done at one moment, and at what cost. */
    private record Mark(long done, double cpuSeconds, long nanos) {}

    static Reading of(Consumer consumer, Path stream, Path folder) throws IOException {
        try (var server = LoadServerProcess.start(stream);
                var run = consumer.start(server, folder)) {
            run.child().await("subscribed", TO_CONNECT, () -> server.status().connections() > 0);
            var total = server.status().total();
            run.child().await("read two thirds", TO_READ, () -> run.done(server) >= total / 3 * 2);
            var before = mark(run, server);
            run.child().await("read everything", TO_READ, () -> run.done(server) >= total);
            var end = System.nanoTime();
            var usage = run.child().awaitIdle();
            var events = total - before.done;
            return new Reading(
                    (usage.cpuSeconds() - before.cpuSeconds) / events * 1e6,
                    usage.cpuSeconds() / total * 1e6,
                    events / ((end - before.nanos) / 1e9),
                    usage.peakMegabytes(),
                    mistake(run, server, total));
        }
    }

    private static Mark mark(Consumer.Run run, LoadServerProcess server) {
        var done = run.done(server);
        return new Mark(done, run.child().usage().cpuSeconds(), System.nanoTime());
    }

    private static String mistake(Consumer.Run run, LoadServerProcess server, long total) {
        if (server.status().connections() != 1) {
            return "connected " + server.status().connections() + " times";
        }
        return run.done(server) == total ? run.mistake() : "read " + run.done(server) + " of " + total + " frames";
    }
}
