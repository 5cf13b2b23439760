package blogfeed.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.link.HostLists;
import blogfeed.model.Evidence;
import blogfeed.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFileTest {
    private static final String BEES = "{\"url\": \"https://bees.example/a\", \"label\": 1}";

    private static HostLists hosts;

    @TempDir
    Path folder;

    @BeforeAll
    static void readHosts() {
        hosts = HostLists.read(Path.of("feeds/hosts"));
    }

    @Test
    void aLineBecomesAnExample() throws IOException {
        var example = read("""
                {"url": "https://notes.bees.example/a?utm_source=x", "title": "Bees", "description": "In March",
                 "text": "They came back.", "lang": "pt-BR", "label": 1, "posts": ["look", "read this"],
                 "tags": ["bees", "spring"], "hard": true, "why": "by hand", "pages": [1], "nothing": null}
                """.replace("\n", " ")).get(0);
        assertThat(example.site()).isEqualTo("bees.example");
        assertThat(example.language()).isEqualTo("pt");
        assertThat(example.yes()).isTrue();
        assertThat(example.evidence()).isEqualTo(Evidence.PAGE);
        assertThat(example.text().url()).isEqualTo("https://notes.bees.example/a");
        assertThat(example.text().posts()).isEqualTo("look\nread this");
        assertThat(example.text().tags()).isEqualTo("bees, spring");
        assertThat(example.others()).isEqualTo(Map.of("hard", "true", "why", "by hand"));
    }

    @Test
    void aGivenSiteGoesBeforeTheOneOfTheAddress() throws IOException {
        var line = BEES.replace("}", ", \"site\": \"hive\"}");
        assertThat(read(line)).extracting(Example::site).containsExactly("hive");
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "true,true", "false,false", "\"yes\",true", "\"no\",false", "\"Yes\",true"})
    void aLabelMayBeWrittenInSeveralWays(String label, boolean yes) throws IOException {
        assertThat(read(BEES.replace("1}", label + "}")))
                .extracting(Example::yes)
                .containsExactly(yes);
    }

    @Test
    void aLineLeftUndecidedIsLeftOut() throws IOException {
        assertThat(read(BEES.replace("1}", "null}"))).isEmpty();
    }

    @Test
    void blankLinesAndAByteOrderMarkAreNothing() throws IOException {
        assertThat(read("\ufeff" + BEES, "", "  \r")).hasSize(1);
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        var file = folder.resolve("examples.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(BEES.getBytes(UTF_8));
        }
        assertThat(ExampleFile.read(file, hosts)).hasSize(1);
    }

    @Test
    void aStreamIsReadUnderItsName() {
        assertThat(ExampleFile.read(stream(BEES), "-", hosts)).hasSize(1);
        assertThatThrownBy(() -> ExampleFile.read(stream("{}"), "standard input", hosts))
                .isInstanceOf(BadExampleException.class)
                .hasMessage("standard input:1: the line has no 'url'");
    }

    @Test
    void theSameArticleCountsOnceUnderAllItsNamesAndTheLastLineWins() throws IOException {
        var again = "{\"url\": \"https://bees.example/a?utm_source=x#b\", \"label\": 1, \"title\": \"Later\"}";
        var examples = read(BEES, "{\"url\": \"https://bees.example/b\", \"label\": 0}", again);
        assertThat(examples).hasSize(2);
        assertThat(examples.get(0).text().title()).isEqualTo("Later");
    }

    @Test
    void aContradictionNamesBothLinesAlsoOfTwoFiles() throws IOException {
        var one = write("one.jsonl", "", BEES);
        var other = write("other.jsonl", BEES.replace("1}", "0}"));
        assertThatThrownBy(() -> ExampleFile.read(List.of(one, other), hosts))
                .hasMessage(other + ":1: says no to https://bees.example/a, to which " + one
                        + ":2 says yes; delete one of the two lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\": 1}|the line has no 'url'",
                "{\"url\": \" \", \"label\": 1}|the line has no 'url'",
                "{\"url\": \"https://bees.example/a\"}|the line has no 'label'",
                "{\"url\": \"https://bees.example/a\", \"label\": 2}|'label' must be 1, true",
                "{\"url\": \"https://bees.example/a\", \"label\": [1]}|'label' must be 1, true",
                "{\"url\": \"bees\", \"label\": 1}|'url' must be a web address",
                "{\"url\": \"https://bees.example/a\", \"label\": 1, \"title\": [\"x\"]}|'title' must be text, not a list",
                "{\"url\": \"https://bees.example/a\", \"label\": 1, \"posts\": {}}|'posts' must be text, not an object",
                "{\"url\": \"https://bees.example/a\", \"label\": 1, \"label\": 0}|not JSON (Duplicate",
                "[1]|must be one JSON object",
                "bees|not JSON",
                "{\"url\": \"https://bees.ex|breaks off, as after a crash; delete it",
                "{\"a\": 1}{\"b\": 1}|not JSON"
            })
    void whatCannotBeUsedIsNamedWithItsLine(String wrong) {
        var parts = wrong.split("\\|", 2);
        assertThatThrownBy(() -> read(BEES, parts[0]))
                .isInstanceOf(BadExampleException.class)
                .hasMessageStartingWith(folder.resolve("examples.jsonl") + ":2: ")
                .hasMessageContaining(parts[1]);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        var file = Files.write(folder.resolve("latin.jsonl"), new byte[] {'"', (byte) 0xe9, '"'});
        assertThatThrownBy(() -> ExampleFile.read(file, hosts)).hasMessageContaining(":1: the line is not UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        var file = folder.resolve("nope.jsonl");
        assertThatThrownBy(() -> ExampleFile.read(file, hosts)).hasMessage(file + ": there is no such file");
    }

    @Test
    void aLineAsLongAsABookIsRefusedAndALongTextIsCutBetweenCharacters() throws IOException {
        var text = "x".repeat(Page.LONGEST_TEXT - 1) + "\ud83d\udc1d and more";
        var example = read(BEES.replace("}", ", \"text\": \"" + text + "\"}")).get(0);
        assertThat(example.text().page()).hasSize(Page.LONGEST_TEXT - 1);
        assertThatThrownBy(() -> read(BEES, "x".repeat(TextLines.LONGEST + 1)))
                .hasMessageContaining(":2: the line is longer than 4 MB");
    }

    @Test
    void halfCharactersAndNulsAreMadeHarmless() throws IOException {
        var example =
                read(BEES.replace("}", ", \"title\": \"a\\u0000b\\ud83d\"}")).get(0);
        assertThat(example.text().title()).isEqualTo("ab\ufffd");
    }

    private List<Example> read(String... lines) throws IOException {
        return ExampleFile.read(write("examples.jsonl", lines), hosts);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
