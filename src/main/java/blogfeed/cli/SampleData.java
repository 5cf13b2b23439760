package blogfeed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the sample lives: a folder inside the data folder, begun anew with every {@code run --sample}. */
final class SampleData {
    private static final List<String> FILES = List.of("blogfeed.db", "blogfeed.db-wal", "blogfeed.db-shm");

    private SampleData() {}

    static Path in(Path data) {
        return data.resolve("sample");
    }

    /** Deletes only what a sample run makes. */
    static void clear(Path folder) {
        for (var file : FILES) {
            try {
                Files.deleteIfExists(folder.resolve(file));
            } catch (IOException e) {
                throw new BadConfigException("the sample's folder " + folder + " can't be cleared: " + e);
            }
        }
    }
}
