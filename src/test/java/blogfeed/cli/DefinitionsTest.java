package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.topic.Topic;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    @TempDir
    Path feeds;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(feeds.resolve(file).getParent());
        Files.writeString(feeds.resolve(file), text);
    }

    private static String feed(String include) {
        return "displayName: A\ndescription: B\ninclude: " + include + "\n";
    }

    @Test
    void aFolderOfFeedsAloneUsesTheTopicsAndHostsOfTheProgram() throws IOException {
        write("mine/feed.yaml", feed("{topic: {name: llm, minScore: 0.4}}"));
        var definitions = Definitions.load(feeds);
        assertThat(definitions.ids()).containsExactly("mine");
        assertThat(definitions.topics()).extracting(Topic::name).containsExactly("llm");
        var gif = definitions
                .hosts()
                .target("https://media.giphy.com/media/a/giphy.gif")
                .orElseThrow();
        assertThat(definitions.hosts().neverHoldsArticles(gif)).isTrue();
    }

    @Test
    void topicsOfItsOwnReplaceThoseOfTheProgram() throws IOException {
        write("mine/feed.yaml", feed("{topic: {name: tea}}"));
        write("topics/tea/topic.yaml", Files.readString(Path.of("feeds/topics/llm/topic.yaml")));
        assertThat(Definitions.load(feeds).topics()).extracting(Topic::name).containsExactly("tea");
    }

    @Test
    void aFeedOfATopicThatDoesNotExistIsRefusedWithItsLine() throws IOException {
        write("mine/feed.yaml", feed("{topic: {name: lmm}}"));
        assertThatThrownBy(() -> Definitions.load(feeds))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("mine/feed.yaml:3: ")
                .hasMessageContaining("llm");
    }
}
