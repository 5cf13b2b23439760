package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.link.HostLists;
import blogfeed.topic.TopicText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleWriterTest {
    @TempDir
    Path folder;

    private Path file;
    private ExampleWriter writer;

    @BeforeEach
    void open() {
        file = folder.resolve("topics/bees/examples.jsonl");
        writer = new ExampleWriter(file);
    }

    @Test
    void whatIsWrittenReadsAsItWas() {
        var text = new TopicText(
                "https://bees.example/1", "Bees\n\"1\"", "d", "p\nq", "text\u2028\ud83d\udc1d", "bees, spring");
        var example = new Example("bees.example", text, "en", true, Map.of("why", "by hand"));
        writer.write(example);
        writer.write(example(2, false));
        assertThat(read()).containsExactly(example, example(2, false));
    }

    @Test
    void aTornLastLineIsNotGluedToTheNextAndIsReported() throws IOException {
        writer.write(example(1, true));
        Files.writeString(file, Files.readString(file) + "{\"label\":1,\"url\":\"https://be");
        new ExampleWriter(file).write(example(3, true));
        assertThat(Files.readAllLines(file)).hasSize(3).last().asString().contains("bees.example/3");
        assertThatThrownBy(this::read).hasMessageContaining(file + ":2: the line breaks off");
    }

    @Test
    void whatWasWrittenIsTakenBackOneByOne() throws IOException {
        writer.write(example(1, true));
        writer.write(example(2, true));
        assertThat(writer.takeBack()).isTrue();
        assertThat(read()).containsExactly(example(1, true));
        assertThat(writer.takeBack()).isTrue();
        assertThat(writer.takeBack()).isFalse();
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void whatAnotherWroteMeanwhileIsNotTakenBack() {
        writer.write(example(1, true));
        new ExampleWriter(file).write(example(2, true));
        assertThat(writer.takeBack()).isFalse();
        assertThat(read()).hasSize(2);
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws IOException {
        Files.createDirectories(file);
        assertThatThrownBy(() -> writer.write(example(1, true)))
                .isInstanceOf(BadExampleException.class)
                .hasMessageStartingWith(file + ": can't be written");
    }

    private static Example example(int number, boolean yes) {
        var text = new TopicText("https://bees.example/" + number, "Bees", "", "", "");
        return new Example("bees.example", text, null, yes, Map.of());
    }

    private List<Example> read() {
        return ExampleFile.read(file, HostLists.read(Path.of("feeds/hosts")));
    }
}
