package blogfeed.learn;

import blogfeed.link.HostLists;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Files of examples: one a line, as JSON in UTF-8; what ends in {@code .gz} is unpacked. Blank lines are left out.
 *
 * <p>A line holds {@code url} and {@code label} (1, true, "yes" or 0, false, "no"; null leaves the line out), and may hold
 * {@code title}, {@code description}, {@code text}, {@code posts}, {@code tags}, {@code lang} and {@code site}. Two lines on one
 * article count once, and must not contradict each other.
 */
public final class ExampleFile {
    private ExampleFile() {}

    /**
     * One file.
     *
     * @throws BadExampleException naming file and line when it can't be used
     */
    public static List<Example> read(Path file, HostLists hosts) {
        return read(List.of(file), hosts);
    }

    /**
     * Several files as if they were one.
     *
     * @throws BadExampleException naming file and line when one can't be used
     */
    public static List<Example> read(Collection<Path> files, HostLists hosts) {
        var collection = new ExampleCollection(hosts);
        for (var file : files) {
            try (var in = open(file)) {
                collection.add(in, file.toString());
            } catch (NoSuchFileException e) {
                throw new BadExampleException(file.toString(), "there is no such file");
            } catch (IOException e) {
                throw new BadExampleException(file.toString(), "can't be read: " + e);
            }
        }
        return collection.examples();
    }

    /**
     * What a stream holds, which is closed by whoever opened it.
     *
     * @param name what errors call it
     * @throws BadExampleException naming the line when it can't be used
     */
    public static List<Example> read(InputStream in, String name, HostLists hosts) {
        var collection = new ExampleCollection(hosts);
        try {
            collection.add(in, name);
        } catch (IOException e) {
            throw new BadExampleException(name, "can't be read: " + e);
        }
        return collection.examples();
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
