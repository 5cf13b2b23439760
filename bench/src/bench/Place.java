package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where things are: the program, its launcher's flags, and a folder that goes when we do. */
final class Place {
    private static final Path ROOT = Path.of(System.getProperty("bench.root"));
    private static final Path TEMPORARY = create();

    private Place() {}

    static Path root() {
        return ROOT;
    }

    static String launcher() {
        return ROOT.resolve("blogfeed").toString();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path temporary() {
        return TEMPORARY;
    }

    static Path folder(String name) throws IOException {
        return Files.createDirectories(TEMPORARY.resolve(name));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failed("there is no free port", e);
        }
    }

    /** The flags the launcher gives to Java; a stand-in for Java tells them. What belongs to the program's own jar is left out. */
    static List<String> launcherFlags() {
        try {
            var fake = folder("java/bin").resolve("java");
            Files.writeString(fake, "#!/bin/sh\nfor each; do printf '%s\\n' \"$each\"; done\n");
            fake.toFile().setExecutable(true);
            try (var asked = Child.start(
                    "launcher",
                    List.of(launcher(), "--version"),
                    Map.of("JAVA_HOME", TEMPORARY.resolve("java").toString()))) {
                asked.awaitEnd();
                return asked.output()
                        .lines()
                        .filter(flag -> flag.startsWith("-"))
                        .takeWhile(flag -> !flag.equals("-jar"))
                        .filter(flag -> !flag.startsWith("-Dblogfeed.") && !flag.contains("Share"))
                        .toList();
            }
        } catch (IOException e) {
            throw new Failed("the launcher can't be asked for its flags", e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            throw new Failed(folder + " can't be deleted", e);
        }
    }

    private static Path create() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(ROOT.resolve("target/bench")), "run-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                Child.endAll();
                if (!Boolean.getBoolean("bench.keep")) {
                    delete(folder);
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new Failed("target/bench can't be written", e);
        }
    }
}
