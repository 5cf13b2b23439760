package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsFolderTest {
    @TempDir
    Path folder;

    @Test
    void theFolderNamedComesFirst() {
        assertThat(FeedsFolder.find(Optional.of(folder))).isEqualTo(folder);
    }

    @Test
    void unnamedItIsTheOneHere() {
        assertThat(FeedsFolder.find(Optional.empty())).isEqualTo(Path.of("feeds"));
    }

    @Test
    void theProgramBringsFeedsTopicsAndHosts() {
        var bundled = FeedsFolder.bundled();
        assertThat(bundled.resolve("ai-blogs/feed.yaml")).exists();
        assertThat(bundled.resolve("topics/llm/topic.yaml")).exists();
        assertThat(bundled.resolve("hosts/never.txt")).exists();
    }

    @Test
    void aFolderInsideAJarIsReadAsOftenAsAsked() throws IOException {
        var jar = jar();
        var uri = URI.create("jar:" + jar.toUri() + "!/feeds");
        for (int i = 0; i < 2; i++) {
            var definitions = Definitions.load(FeedsFolder.at(uri));
            assertThat(definitions.ids()).containsExactly("ai-blogs", "ai-blogs-new");
            assertThat(definitions.topics()).hasSize(1);
        }
    }

    /** A jar with the feeds in it, as the program's own. */
    private Path jar() throws IOException {
        var jar = folder.resolve("blogfeed.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(Path.of("feeds"))) {
            for (var file : files.sorted().toList()) {
                var directory = Files.isDirectory(file);
                out.putNextEntry(new ZipEntry(file + (directory ? "/" : "")));
                if (!directory) {
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }
}
