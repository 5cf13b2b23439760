package bench;

import java.nio.file.Path;
import java.util.List;

/** A load server in a process of its own. */
record LoadServerProcess(Child child, int port) implements AutoCloseable {
    /** How far the last connection is. */
    record Status(int connections, long sent, long total) {}

    static LoadServerProcess start(Path folder) {
        var child = Child.java("LoadServer", List.of("-XX:+UseSerialGC", "-Xmx512m"), folder.toString());
        return new LoadServerProcess(child, child.port());
    }

    Status status() {
        var numbers = Http.get(port, "/bench/status").orElse("0 0 0").split(" ");
        return new Status(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }

    @Override
    public void close() {
        child.close();
    }
}
