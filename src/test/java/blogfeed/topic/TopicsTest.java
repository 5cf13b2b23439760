package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @TempDir
    Path folder;

    @Test
    void eachFolderIsATopicNamedByIt() throws IOException {
        write(folder, "bees");
        write(folder, "ants");
        Files.writeString(folder.resolve("topics/README"), "no topic");
        assertThat(Topics.load(folder)).containsOnlyKeys("ants", "bees");
        assertThat(Topics.load(folder).values()).extracting(Topic::name).containsExactly("ants", "bees");
    }

    @Test
    void topicsAreReadFromInsideAJar() throws IOException {
        try (var jar = newJar()) {
            write(jar.getPath("/feeds"), "bees");
        }
        try (var jar = FileSystems.newFileSystem(folder.resolve("feeds.jar"))) {
            assertThat(Topics.load(jar.getPath("feeds"))).containsOnlyKeys("bees");
            assertThat(Topics.load(jar.getPath("/feeds")).values())
                    .extracting(Topic::name)
                    .containsExactly("bees");
        }
    }

    @Test
    void noFolderMeansNoTopics() {
        assertThat(Topics.load(folder)).isEmpty();
    }

    @Test
    void aFolderWithoutATopicIsAMistake() throws IOException {
        var empty = Files.createDirectories(folder.resolve("topics/wasps"));
        assertThatThrownBy(() -> Topics.load(folder))
                .hasMessage(empty.resolve("topic.yaml") + ": there is no such file");
    }

    private FileSystem newJar() throws IOException {
        return FileSystems.newFileSystem(folder.resolve("feeds.jar"), Map.of("create", "true"));
    }

    private static void write(Path feeds, String name) throws IOException {
        var topic = Files.createDirectories(feeds.resolve("topics").resolve(name));
        Files.writeString(topic.resolve("topic.yaml"), TopicTest.BEES);
    }
}
