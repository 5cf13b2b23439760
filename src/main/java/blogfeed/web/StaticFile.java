package blogfeed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A file that never changes while the program runs.
 *
 * @param tag changes with the content
 */
record StaticFile(String path, String contentType, String content, String tag) {

    /** Reads the file from the program itself, so that it is there or the program is broken. */
    static StaticFile read(String path, String contentType) {
        var content = resource("/web" + path);
        var sum = new CRC32();
        sum.update(content.getBytes(UTF_8));
        return new StaticFile(path, contentType, content, Long.toHexString(sum.getValue()));
    }

    /** An address that changes with the content, so that no browser shows a new page with an old style. */
    String address() {
        return path + "?" + tag;
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(StaticFile.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name, failure);
        }
    }
}
