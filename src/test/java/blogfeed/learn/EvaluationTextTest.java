package blogfeed.learn;

import static blogfeed.learn.Trials.page;
import static blogfeed.learn.Trials.scored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTextTest {
    @TempDir
    Path folder;

    private static Outline outline(int mistakes, String... fields) {
        return new Outline("llm", "0123456789ab", "asked for", List.of(fields), mistakes);
    }

    private static String text(List<Scored> scored, Outline outline, Rule... rules) {
        var evaluation = new Evaluator(0.6, List.of(rules), () -> {}).evaluate(scored, scored);
        return EvaluationText.of(evaluation, outline);
    }

    private static String golden() throws IOException {
        try (var in = Objects.requireNonNull(EvaluationTextTest.class.getResourceAsStream("/learn/evaluation.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theReportOfTwelveExamplesReadsAsItShould() throws IOException {
        var words = Files.writeString(folder.resolve("words.txt"), "\\bllms?\\b\n\\bprompts?\\b");
        assertThat(text(Trials.twelve(), outline(2, "set"), PatternRule.read(words)))
                .isEqualTo(golden());
    }

    @Test
    void noLineIsWiderThanATerminal() {
        var long1 = "word ".repeat(50);
        var scored = List.of(scored(page("ada", long1, "en", false), 0.9, new Term("title: " + long1, 2)));
        assertThat(text(scored, outline(10, "set")).lines()).allMatch(line -> line.length() <= 111);
    }

    @Test
    void whatHasNoValueIsADash() {
        var told = text(List.of(scored(false, 0.1)), outline(10));
        assertThat(told).contains("–").doesNotContain("NaN").contains("Taken for a yes, but a no: 0\n");
    }

    @Test
    void aTitleCanNeitherBreakItsLineNorSteerTheTerminal() {
        var scored = List.of(scored(page("ada", "One\nTwo \u001b[31m \u202ered", "en", false), 0.9));
        assertThat(text(scored, outline(1))).contains("One Two  [31m  red\n");
    }

    @Test
    void ofManyValuesOnlyTheFirstAreShown() {
        var scored = IntStream.range(0, 25)
                .mapToObj(each -> scored(page("site" + each, "A", "en", true), 0.9))
                .toList();
        assertThat(text(scored, outline(0, "site"))).contains("  ... and 5 more; --json tells them all\n");
    }

    @Test
    void withoutMistakesAskedForNoneAreTold() {
        assertThat(text(Trials.twelve(), outline(0))).doesNotContain("Taken for");
    }
}
