package blogfeed.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LINES = List.of(
            line("ada", "Fine-tuning large language models", "We fine-tune an LLM on our notes.", 1, "by hand"),
            line("ben", "Prompt engineering for ChatGPT", "", 1, "by hand"),
            line("cam", "Bees in March", "The bees came back on a warm day.", 0, "by rule"),
            line("dee", "Sourdough", "", 0, "by rule"));

    @TempDir
    Path folder;

    private Path file;

    private static String line(String site, String title, String text, int label, String set) {
        return JSON.createObjectNode()
                .put("url", "https://" + site + ".example/a")
                .put("title", title)
                .put("text", text)
                .put("lang", "en")
                .put("label", label)
                .put("set", set)
                .toString();
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("examples.jsonl"), LINES);
    }

    private Program evaluate(String... arguments) {
        var all = new ArrayList<>(List.of("evaluate", "--feeds=feeds", file.toString()));
        all.addAll(List.of(arguments));
        return Program.run(all.toArray(String[]::new));
    }

    private JsonNode json(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var told = evaluate(all.toArray(String[]::new));
        assertThat(told.err()).isEmpty();
        assertThat(told.status()).isZero();
        return JSON.readTree(told.out());
    }

    private void refuses(String message, String... arguments) {
        var told = evaluate(arguments);
        assertThat(told.err()).startsWith("blogfeed: ").contains(message).doesNotContain("\tat ");
        assertThat(told.out()).isEmpty();
        assertThat(told.status()).isEqualTo(2);
    }

    @Test
    void theTopicIsMeasuredAndTheReportToldInWords() {
        var told = evaluate("--by=set");
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .startsWith("Topic llm (version ")
                .contains(
                        "4 examples, 2 yes and 2 no", "the least that a feed asks for (ai-blogs", "By set", "by hand");
    }

    @Test
    void scriptsAreToldTheSameAsJson() throws IOException {
        var told = json("--by=set");
        assertThat(told.path("topic").asText()).isEqualTo("llm");
        assertThat(told.path("minScore").asDouble()).isEqualTo(0.45);
        assertThat(told.path("precision").asDouble()).isEqualTo(1);
        assertThat(told.path("recall").asDouble()).isEqualTo(1);
        assertThat(told.path("falsePositiveRate").asDouble()).isZero();
        assertThat(told.path("byEvidence").findValuesAsText("value")).containsExactly("page", "card", "post");
        assertThat(told.at("/byEvidence/0/examples").asInt()).isEqualTo(2);
        assertThat(told.at("/byEvidence/2/examples").asInt()).isEqualTo(4);
        assertThat(told.at("/by/set").findValuesAsText("value")).containsExactly("by hand", "by rule");
    }

    @Test
    void noMoreThanTheNamedEvidenceIsLookedAt() throws IOException {
        var told = json("--evidence=card");
        assertThat(told.path("byEvidence").findValuesAsText("value")).containsExactly("card");
        assertThat(told.at("/byEvidence/0/examples").asInt()).isEqualTo(4);
    }

    @Test
    void examplesComeFromStandardInputToo() throws IOException {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(String.join("\n", LINES).getBytes(UTF_8)));
        try {
            var told = Program.run("evaluate", "--feeds=feeds", "--json", "-");
            assertThat(JSON.readTree(told.out()).path("examples").asInt()).isEqualTo(4);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void filesOfPatternsAreMeasuredBesideIt() throws IOException {
        var bees = Files.writeString(folder.resolve("bees.txt"), "bees|large").toString();
        var told = json("--against=bench/topic/rules/naive.txt", "--against=" + bees);
        assertThat(told.at("/others").findValuesAsText("name")).endsWith("naive.txt", "bees.txt");
        assertThat(told.at("/others/" + (told.at("/others").size() - 1) + "/precision")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void theRulesThatComeAlongCanBeRead() throws IOException {
        var told = json("--against=bench/topic/rules/naive.txt", "--against=bench/topic/rules/peers.txt");
        for (var other : told.path("others")) {
            assertThat(other.path("f1").asDouble())
                    .as(other.path("name").asText())
                    .isEqualTo(1);
        }
    }

    @Test
    void theMarkAndTheNumberOfMistakesCanBeChosen() throws IOException {
        var told = json("--min-score=0", "--mistakes=1");
        assertThat(told.path("falsePositiveRate").asDouble()).isEqualTo(1);
        assertThat(told.path("minScoreFrom").asText()).isEqualTo("asked for");
        assertThat(told.at("/mistakes/falseYes")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --min-score=1.5   | --min-score must be from 0 to 1, not 1.5
            --min-score=NaN   | --min-score must be from 0 to 1, not NaN
            --mistakes=-1     | --mistakes must be at least 0, not -1
            --evidence=cards  | --evidence must be page, card or post, not 'cards'
            --by=sets         | --by: no example has a field 'sets'; did you mean 'set'?
            --topic=lmm       | there is no topic 'lmm'; those there are: llm
            --against=no.txt  | no.txt: there is no such file
            """)
    void whatCanNotBeUsedIsToldInASentence(String argument, String message) {
        refuses(message, argument);
    }

    @Test
    void examplesThatCanNotBeReadAreToldInASentence() throws IOException {
        refuses(
                "none.jsonl: there is no such file",
                folder.resolve("none.jsonl").toString());
        Files.writeString(file, "{\"url\": \"https://ada.example/a\"}\n");
        refuses("examples.jsonl:1: ");
        Files.writeString(file, "\n");
        refuses("examples.jsonl: there is no example with a yes or no");
    }

    @Test
    void withoutExamplesItTellsWhatIsMissing() {
        var told = Program.run("evaluate");
        assertThat(told.err()).startsWith("blogfeed: ").contains("EXAMPLES");
        assertThat(told.status()).isEqualTo(2);
    }
}
