package blogfeed.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileTakesThePlaceOfAnotherWithItsPermissionsAndLeavesNothingBesideIt() throws IOException {
        var file = Files.writeString(folder.resolve("feed.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFile.replace(file, "new\n");
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatWasNotThereIsMade() throws IOException {
        WholeFile.replace(folder.resolve("blocked.txt"), "example.com\n");
        assertThat(folder.resolve("blocked.txt")).hasContent("example.com");
    }

    @Test
    void whereItCantBeWrittenThatIsSaid() {
        assertThatThrownBy(() -> WholeFile.replace(folder.resolve("gone/feed.yaml"), "new"))
                .isInstanceOf(IOException.class);
    }
}
