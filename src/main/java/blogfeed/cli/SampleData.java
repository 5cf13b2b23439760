package blogfeed.cli;

import java.nio.file.Path;

/** Where the sample lives: a folder inside the data folder, begun anew with every {@code run --sample}. */
final class SampleData {
    private SampleData() {}

    static Path in(Path data) {
        return data.resolve("sample");
    }
}
