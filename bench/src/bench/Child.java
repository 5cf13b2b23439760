package bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A started process, whose output goes to a file. Whatever happens to us, none stays behind. */
final class Child implements AutoCloseable {
    private static final ConcurrentLinkedDeque<Process> STARTED = new ConcurrentLinkedDeque<>();

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static Child start(String name, List<String> command, Map<String, String> environment) {
        try {
            var log = Files.createTempFile(Place.temporary(), name + "-", ".log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile());
            // Nobody's own settings: they would be measured too.
            builder.directory(Place.temporary().toFile());
            builder.environment().keySet().removeIf(Child::isASetting);
            builder.environment().putAll(environment);
            var process = builder.start();
            STARTED.add(process);
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new Failed(command.get(0) + " can't be started", e);
        }
    }

    private static boolean isASetting(String variable) {
        return variable.startsWith("BLOGFEED_") && !variable.equals("BLOGFEED_JAVA_OPTIONS");
    }

    /** A main class of this folder, on the classes of the program. */
    static Child java(String main, List<String> flags, String... arguments) {
        var command = new ArrayList<>(List.of(Place.java()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bench." + main));
        command.addAll(List.of(arguments));
        return start(main, command, Map.of());
    }

    /** Ends all that still run, when we end ourselves. */
    static void endAll() {
        for (var process : STARTED) {
            process.destroyForcibly().onExit().join();
        }
    }

    long pid() {
        return process.pid();
    }

    Usage usage() {
        return Usage.of(process.pid());
    }

    String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed("the output of " + name + " can't be read", e);
        }
    }

    /** Waits for a first line of output that is a port. */
    int port() {
        await("told its port", Duration.ofMinutes(1), () -> output().contains("\n"));
        return Integer.parseInt(output().lines().findFirst().orElseThrow());
    }

    /** Looks seldom, so that the looking costs the process nothing to speak of. */
    void await(String what, Duration patience, BooleanSupplier done) {
        await(what, patience, 50, done);
    }

    void await(String what, Duration patience, int everyMillis, BooleanSupplier done) {
        var end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new Failed(name + " has ended by itself:\n" + output().strip());
            }
            if (System.nanoTime() > end) {
                throw new Failed(
                        name + " has not " + what + " within " + patience.toSeconds() + " s:\n" + output().strip());
            }
            pause(everyMillis);
        }
    }

    /** Waits until it uses no CPU to speak of: what it was given is done. */
    Usage awaitIdle() {
        var before = usage();
        for (int quiet = 0; quiet < 3; ) {
            pause(150);
            var now = usage();
            quiet = now.cpuSeconds() - before.cpuSeconds() <= 0.011 ? quiet + 1 : 0;
            before = now;
        }
        return before;
    }

    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new Failed("interrupted", e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new Failed("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new Failed("interrupted", e);
        }
        STARTED.remove(process);
    }
}
