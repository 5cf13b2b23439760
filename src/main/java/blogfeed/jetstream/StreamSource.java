package blogfeed.jetstream;

import blogfeed.wire.Mark;
import blogfeed.wire.WireTime;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Recorded frames, one a line, to be read once or again: a file, a resource of the program, or standard input. A name
 * that ends in {@code .gz} or {@code .zst} is unpacked on the way.
 */
public final class StreamSource {
    private final String name;
    private final Opener opener;

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }

    private StreamSource(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    public static StreamSource file(Path file) {
        return new StreamSource(file.toString(), () -> Files.newInputStream(file));
    }

    /**
     * A resource of the program.
     *
     * @param path from the root of its resources, beginning with {@code /}
     */
    public static StreamSource resource(String path) {
        return new StreamSource(path, () -> {
            var in = StreamSource.class.getResourceAsStream(path);
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in;
        });
    }

    /** Can be read once. */
    public static StreamSource standardInput() {
        return new StreamSource("standard input", () -> System.in);
    }

    public String name() {
        return name;
    }

    /**
     * The stream's time of the last frame that has one; reads everything.
     *
     * @throws StreamNotOpened if it cannot be read
     */
    public Optional<Instant> lastTime() {
        var mark = new Mark();
        var last = -1L;
        try (var in = open()) {
            var lines = new LineReader(in, FileStream.LONGEST_LINE);
            while (lines.next()) {
                last = Math.max(last, mark.read(lines.bytes(), lines.from(), lines.to()).time);
            }
        } catch (IOException e) {
            throw new StreamNotOpened(name, e);
        }
        return last < 0 ? Optional.empty() : Optional.of(WireTime.ofMicros(last));
    }

    InputStream open() throws IOException {
        var in = opener.open();
        try {
            return unpacked(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private InputStream unpacked(InputStream in) throws IOException {
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(in, 1 << 16);
        }
        return name.endsWith(".zst") ? new ZstdInputStream(new BufferedInputStream(in, 1 << 16)) : in;
    }
}
