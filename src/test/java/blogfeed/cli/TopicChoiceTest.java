package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicChoiceTest {
    @TempDir
    Path feeds;

    private void topic(String name) throws IOException {
        var folder = Files.createDirectories(feeds.resolve("topics").resolve(name));
        Files.writeString(folder.resolve("topic.yaml"), Files.readString(Path.of("feeds/topics/llm/topic.yaml")));
    }

    private void feed(String id, String include) throws IOException {
        var folder = Files.createDirectories(feeds.resolve(id));
        Files.writeString(folder.resolve("feed.yaml"), "displayName: A\ndescription: B\ninclude: " + include + "\n");
    }

    /** With one feed more that asks for no topic, as there must be a feed. */
    private Definitions definitions() throws IOException {
        feed("words", "{terms: [tea]}");
        return Definitions.load(feeds);
    }

    @Test
    void theOnlyTopicNeedsNoName() throws IOException {
        topic("tea");
        assertThat(TopicChoice.of(definitions(), null).topic().name()).isEqualTo("tea");
    }

    @Test
    void ofSeveralItIsLlmUnlessAnotherIsNamed() throws IOException {
        topic("llm");
        topic("tea");
        assertThat(TopicChoice.of(definitions(), null).topic().name()).isEqualTo("llm");
        assertThat(TopicChoice.of(definitions(), "tea").topic().name()).isEqualTo("tea");
    }

    @Test
    void aTopicThatDoesNotExistIsToldWithThoseThatDo() throws IOException {
        topic("tea");
        topic("bees");
        var definitions = definitions();
        assertThatThrownBy(() -> TopicChoice.of(definitions, "bee"))
                .hasMessage("there is no topic 'bee'; those there are: bees, tea");
        assertThatThrownBy(() -> TopicChoice.of(definitions, null))
                .hasMessage("name a topic with --topic; those there are: bees, tea");
    }

    @Test
    void theMarkIsTheLeastThatAFeedAsksFor() throws IOException {
        topic("tea");
        topic("bees");
        feed("one", "{topic: {name: tea, minScore: 0.7}}");
        feed("two", "{topic: {name: tea, minScore: 0.4}}");
        feed("three", "{topic: {name: bees, minScore: 0.2}}");
        assertThat(TopicChoice.of(definitions(), "tea").mark(null))
                .isEqualTo(new TopicChoice.Mark(0.4, "the least that a feed asks for (two)"));
    }

    @Test
    void whereNoFeedAsksItIsAHalf() throws IOException {
        topic("tea");
        assertThat(TopicChoice.of(definitions(), "tea").mark(null))
                .isEqualTo(new TopicChoice.Mark(0.5, "as no feed asks for this topic"));
    }

    @Test
    void whatTheCommandLineAsksForGoesFirst() throws IOException {
        topic("tea");
        feed("one", "{topic: {name: tea, minScore: 0.7}}");
        assertThat(TopicChoice.of(definitions(), "tea").mark(0.9)).isEqualTo(new TopicChoice.Mark(0.9, "asked for"));
    }
}
