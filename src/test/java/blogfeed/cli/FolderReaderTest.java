package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = WRITTEN.plus(Duration.ofHours(1));
    private FolderReader reader;

    @BeforeEach
    void begin() {
        reader = new FolderReader(folder, () -> now);
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(modified));
    }

    @Test
    void sameNamesAndContentsAreTheSameStateWhateverTheirTime() throws IOException {
        write("a.yaml", "one", WRITTEN);
        var before = reader.read();
        write("a.yaml", "one", WRITTEN.plusSeconds(60));

        assertThat(reader.read()).isEqualTo(before);
    }

    @Test
    void anotherTimeOrSizeMakesAFileBeReadAgain() throws IOException {
        write("a.yaml", "one", WRITTEN);
        var one = reader.read();
        write("a.yaml", "two", WRITTEN.plusNanos(1000));
        var two = reader.read();
        write("a.yaml", "three", WRITTEN.plusNanos(1000));

        assertThat(two).isNotEqualTo(one);
        assertThat(reader.read()).isNotEqualTo(two);
    }

    @Test
    void soDoesAnotherFileInItsPlace() throws IOException {
        write("a.yaml", "one", WRITTEN);
        write("b", "two", WRITTEN);
        var before = reader.read();
        Files.delete(folder.resolve("a.yaml"));
        Files.move(folder.resolve("b"), folder.resolve("a.yaml"));

        assertThat(reader.read()).isNotEqualTo(before);
    }

    @Test
    void aYoungFileIsReadAtEachLookBecauseItMayChangeAndKeepItsTime() throws IOException {
        now = WRITTEN.plusSeconds(1);
        write("a.yaml", "one", WRITTEN);
        var before = reader.read();
        write("a.yaml", "two", WRITTEN);

        now = WRITTEN.plusSeconds(60);

        assertThat(reader.read()).isNotEqualTo(before);
    }

    @Test
    void anOldOneIsNot() throws IOException {
        write("a.yaml", "one", WRITTEN);
        var before = reader.read();
        write("a.yaml", "two", WRITTEN);

        assertThat(reader.read()).isEqualTo(before);
    }
}
