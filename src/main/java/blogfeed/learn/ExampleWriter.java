package blogfeed.learn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Appends examples to a file; when a call returns, its line is on the disk. A line that a crash broke off stays apart from
 * the next, so that no more is lost than itself.
 */
public final class ExampleWriter {
    private final Path file;
    private final Deque<Span> written = new ArrayDeque<>();

    /** Where what was written begins and ends, in bytes. */
    private record Span(long from, long to) {}

    public ExampleWriter(Path file) {
        this.file = file;
    }

    /**
     * Adds a line, making the file and its folder where there is none.
     *
     * @throws BadExampleException when it can't be written; then the file is as before
     */
    public void write(Example example) {
        try {
            Files.createDirectories(
                    Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var from = channel.size();
                append((isMidLine(channel) ? "\n" : "") + ExampleLine.write(example) + "\n", from, channel);
                written.push(new Span(from, channel.size()));
            }
        } catch (IOException e) {
            throw new BadExampleException(file.toString(), "can't be written: " + e);
        }
    }

    /** Takes the line written last out again; false where there is none, or somebody else has written since. */
    public boolean takeBack() {
        if (written.isEmpty()) {
            return false;
        }
        var last = written.pop();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() != last.to()) {
                return false;
            }
            channel.truncate(last.from()).force(true);
            return true;
        } catch (IOException e) {
            throw new BadExampleException(file.toString(), "can't be written: " + e);
        }
    }

    private static void append(String line, long from, FileChannel channel) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, from + bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(from);
            throw e;
        }
    }

    private static boolean isMidLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }
}
