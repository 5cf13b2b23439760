package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.judge.Material;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptTest {
    private static final Material PLAIN =
            new Material("https://a.example/x", "On looms", "Weaving", "looms, yarn", "Once.", "");

    /** The article's line among ours. */
    private static String data(Material material) {
        var lines = Prompt.article(material).lines().toList();
        assertThat(lines).hasSize(3);
        var ours = Prompt.article(PLAIN).lines().toList();
        assertThat(lines.get(0)).isEqualTo(ours.get(0));
        assertThat(lines.get(2)).isEqualTo(ours.get(2));
        return lines.get(1);
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void anArticleIsOneLineOfJsonWithWhatIsKnown() {
        assertThat(json(data(PLAIN)).toString())
                .isEqualTo("{\"address\":\"https://a.example/x\",\"title\":\"On looms\",\"description\":\"Weaving\","
                        + "\"tags\":\"looms, yarn\",\"text\":\"Once.\"}");
        assertThat(json(data(new Material("https://a.example/x", "", "", "", "", "Read this!")))
                        .toString())
                .isEqualTo("{\"address\":\"https://a.example/x\",\"post\":\"Read this!\"}");
    }

    @Test
    void theTopicIsInTheInstructionsAndTheArticleIsNot() {
        assertThat(Prompt.instructions("Articles about looms")).contains("The topic: Articles about looms\n");
        assertThat(Prompt.frame()).doesNotContain("looms");
    }

    @ParameterizedTest
    @MethodSource("blogfeed.opinion.Hostile#texts")
    void nothingInAnArticleLeadsOutOfItsLine(String hostile) {
        var line = data(new Material(hostile, hostile, hostile, hostile, hostile, hostile));
        assertThat(line).startsWith("{\"").endsWith("\"}").doesNotContain("<", "[");
        assertThat(json(line).path("text").asText()).isEqualTo(hostile);
    }

    @Test
    void norDoesAnythingThatChanceWrites() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = Hostile.mixture(random);
            var line = data(new Material("", text, "", "", text, ""));
            assertThat(line).doesNotContain("<", "[");
            assertThat(json(line).isObject()).isTrue();
        }
    }
}
