package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path feeds;

    /** How long after the changes we look. */
    private Duration later = Duration.ZERO;

    private Path file;
    private FolderWatch watch;

    @BeforeEach
    void write() throws IOException {
        file = Files.createDirectories(feeds.resolve("tea")).resolve("feed.yaml");
        write("green");
        watch = new FolderWatch(feeds, () -> Instant.now().plus(later));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private void assertSeen() throws IOException {
        assertThat(watch.state()).isEqualTo(FolderState.of(feeds));
    }

    /** The size is the same, and so is the time that anybody can set; the real one may be. */
    @Test
    void whatIsRewrittenAtTheSameMomentIsSeen() throws IOException {
        for (int i = 0; i < 200; i++) {
            write(i % 2 == 0 ? "black" : "white");
            assertSeen();
        }
    }

    @Test
    void whatIsRewrittenLongAfterwardsIsSeen() throws IOException {
        later = Duration.ofHours(1);
        assertSeen();
        var before = watch.state();
        assertThat(watch.state()).isSameAs(before);
        Files.move(Files.writeString(feeds.resolve("new"), "black"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, LONG_AGO);
        assertSeen();
        assertThat(watch.state()).isNotEqualTo(before);
    }

    @Test
    void whatComesAndGoesIsSeen() throws IOException {
        later = Duration.ofHours(1);
        assertSeen();
        var coffee = Files.createDirectory(feeds.resolve("coffee"));
        assertSeen();
        Files.delete(coffee);
        assertSeen();
        Files.delete(file);
        assertSeen();
    }

    @Test
    void whatLiesBehindALinkIsSeen() throws IOException {
        later = Duration.ofHours(1);
        var elsewhere = Files.createDirectories(feeds.resolve(".versions/1"));
        Files.writeString(elsewhere.resolve("feed.yaml"), "matcha");
        Files.createSymbolicLink(feeds.resolve("linked"), elsewhere);
        var before = watch.state();
        Files.writeString(elsewhere.resolve("feed.yaml"), "sencha");
        assertSeen();
        assertThat(watch.state()).isNotEqualTo(before);
    }
}
