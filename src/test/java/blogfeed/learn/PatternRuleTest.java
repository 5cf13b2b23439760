package blogfeed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.topic.TopicText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRuleTest {
    private static final int LOOKS = 100_000;

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("words.txt"), String.join("\n", lines));
    }

    private boolean accepts(String pattern, TopicText text) throws IOException {
        return PatternRule.read(file(pattern)).accepts(text);
    }

    private static TopicText titled(String title) {
        return new TopicText("https://ada.example/a", title, "", "");
    }

    @Test
    void aFindInTitleDescriptionPostsOrPageIsAYes() throws IOException {
        var url = "https://bees.example/bees";
        assertThat(accepts("bees", new TopicText(url, "Of bees", "", "", "", "")))
                .isTrue();
        assertThat(accepts("bees", new TopicText(url, "", "Of bees", "", "", "")))
                .isTrue();
        assertThat(accepts("bees", new TopicText(url, "", "", "Of bees", "", "")))
                .isTrue();
        assertThat(accepts("bees", new TopicText(url, "", "", "", "Of bees", "")))
                .isTrue();
        assertThat(accepts("bees", new TopicText(url, "Bread", "", "", "", "bees")))
                .isFalse();
    }

    @Test
    void anyLineWillDo() throws IOException {
        assertThat(PatternRule.read(file("bread", "bees")).accepts(titled("Of bees")))
                .isTrue();
    }

    @Test
    void caseAndScriptDoNotMatter() throws IOException {
        assertThat(accepts("größe", titled("GRÖSSE und GRÖßE"))).isTrue();
        assertThat(accepts("\\bllms?\\b", titled("Why LLMs?"))).isTrue();
        assertThat(accepts("\\bai\\b", titled("J'ai été là, aïe"))).isTrue();
        assertThat(accepts("\\ba\\b", titled("Été à là"))).isFalse();
        assertThat(accepts("模型", titled("大语言模型入门"))).isTrue();
    }

    @Test
    void emptyLinesAndCommentsAreLeftOut() throws IOException {
        var rule = PatternRule.read(file("# bees", "", "  bread  "));
        assertThat(rule.name()).isEqualTo("words.txt");
        assertThat(rule.accepts(titled("bees"))).isFalse();
        assertThat(rule.accepts(titled("bread"))).isTrue();
    }

    @Test
    void whatIsNoPatternIsToldWithItsLine() throws IOException {
        var file = file("# words", "bees(", "bread");
        assertThatThrownBy(() -> PatternRule.read(file))
                .isInstanceOf(BadRuleException.class)
                .hasMessage(file + ":2: 'bees(' is no regular expression: Unclosed group at character 6");
    }

    @Test
    void aFileThatIsMissingOrHoldsNothingIsRefused() throws IOException {
        var missing = folder.resolve("none.txt");
        assertThatThrownBy(() -> PatternRule.read(missing)).hasMessage(missing + ": there is no such file");
        var empty = file("# nothing yet");
        assertThatThrownBy(() -> PatternRule.read(empty)).hasMessage(empty + ": holds no pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(\\w+)+\\1!", "(\\w*a){12}!", "(a+|aa+)+(b)\\2!"})
    void aPatternThatTriesForeverIsToldWithItsLineAndTheArticle(String pattern) throws IOException {
        var file = file("bees", pattern);
        var rule = PatternRule.read(file, LOOKS);
        var text = titled("a".repeat(60) + "?");
        assertThatThrownBy(() -> rule.accepts(text))
                .isInstanceOf(BadRuleException.class)
                .hasMessageStartingWith(file + ":2: the pattern takes too long on https://ada.example/a");
    }

    @Test
    void aPatternThatNeedsTooMuchStackIsToldAlike() throws IOException {
        var rule = PatternRule.read(file("^(?:[ab]|c)*$"));
        var text = titled("ab".repeat(PatternRule.LONGEST_TEXT));
        try {
            assertThat(rule.accepts(text)).isTrue();
        } catch (BadRuleException e) {
            // how deep a stack is differs between machines
            assertThat(e).hasMessageContaining("words.txt:1: the pattern takes too long");
        }
    }

    @Test
    void onlyTheBeginningOfATextIsSearched() throws IOException {
        var before = "x".repeat(PatternRule.LONGEST_TEXT - 4);
        assertThat(accepts("bees", titled(before + "bees"))).isTrue();
        assertThat(accepts("bees", titled(before + " bees"))).isFalse();
    }
}
