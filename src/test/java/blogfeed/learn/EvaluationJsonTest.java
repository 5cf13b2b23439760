package blogfeed.learn;

import static blogfeed.learn.Trials.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.topic.TopicText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Rule ALL = new Rule() {
        @Override
        public String name() {
            return "all";
        }

        @Override
        public boolean accepts(TopicText text) {
            return true;
        }
    };

    private static JsonNode json(List<Scored> scored, int mistakes) throws JsonProcessingException {
        var evaluation = new Evaluator(0.6, List.of(ALL), () -> {}).evaluate(scored, scored);
        var outline = new Outline("llm", "0123456789ab", "asked for", List.of("set"), mistakes);
        return JSON.readTree(EvaluationJson.of(evaluation, outline));
    }

    @Test
    void theKeysAreThese() throws JsonProcessingException {
        var keys = new ArrayList<String>();
        json(Trials.twelve(), 10).fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "topic",
                        "version",
                        "minScore",
                        "minScoreFrom",
                        "examples",
                        "yes",
                        "no",
                        "rightYes",
                        "falseYes",
                        "falseNo",
                        "rightNo",
                        "precision",
                        "recall",
                        "f1",
                        "falsePositiveRate",
                        "intervals",
                        "averagePrecision",
                        "brier",
                        "others",
                        "calibrationError",
                        "reliability",
                        "thresholds",
                        "byEvidence",
                        "byLanguage",
                        "by",
                        "mistakes");
    }

    @Test
    void theMeasuresAreThoseOfAllExamples() throws JsonProcessingException {
        var root = json(Trials.twelve(), 10);
        assertThat(root.path("examples").asInt()).isEqualTo(12);
        assertThat(root.path("precision").asDouble()).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(root.path("recall").asDouble()).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(root.path("f1").asDouble()).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(root.path("falsePositiveRate").asDouble()).isEqualTo(2 / 6.0, within(1e-12));
        // the yes come 1st, 2nd, 4th, 5th, 7th and 8th
        assertThat(root.path("averagePrecision").asDouble())
                .isEqualTo((1 + 1 + 3 / 4.0 + 4 / 5.0 + 5 / 7.0 + 6 / 8.0) / 6, within(1e-12));
        assertThat(root.path("brier").asDouble()).isEqualTo(2.5494 / 12, within(1e-12));
    }

    @Test
    void partsOtherRulesAndMistakesAreTold() throws JsonProcessingException {
        var root = json(Trials.twelve(), 1);
        assertThat(root.at("/others/0/name").asText()).isEqualTo("all");
        assertThat(root.at("/others/0/precision").asDouble()).isEqualTo(0.5);
        assertThat(root.at("/byEvidence").findValuesAsText("value")).containsExactly("page", "card", "post");
        assertThat(root.at("/byLanguage/2/value").isNull()).isTrue();
        assertThat(root.at("/byLanguage/2/others/0/recall").asDouble()).isEqualTo(1);
        assertThat(root.at("/by/set/0/examples").asInt()).isEqualTo(10);
        assertThat(root.at("/thresholds")).hasSize(19);
        assertThat(root.at("/reliability")).hasSize(10);
        assertThat(root.at("/mistakes/falseYes")).hasSize(1);
        assertThat(root.at("/mistakes/falseYes/0/url").asText()).isEqualTo("https://gil.example/a");
        assertThat(root.at("/mistakes/falseYes/0/contributions/1/value").asDouble())
                .isEqualTo(-0.5);
    }

    @Test
    void whatHasNoValueIsNull() throws JsonProcessingException {
        var root = json(List.of(scored(false, 0.1)), 1);
        for (var key : List.of("precision", "recall", "f1", "averagePrecision")) {
            assertThat(root.has(key)).isTrue();
            assertThat(root.path(key).isNull()).as(key).isTrue();
        }
        assertThat(root.at("/intervals/recall").isNull()).isTrue();
        assertThat(root.at("/intervals/falsePositiveRate")).hasSize(2);
        assertThat(root.at("/reliability/5/meanScore").isNull()).isTrue();
    }
}
