package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {
    @Test
    void aLongTextIsBrokenBetweenWords() {
        var lines = Wrapping.lines("counting bees ".repeat(40), 1000);
        assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 88 && !line.startsWith(" "));
        assertThat(String.join(" ", lines))
                .isEqualTo("counting bees ".repeat(40).strip());
    }

    @Test
    void aTextWithoutSpacesIsBrokenWhereItsScriptAllows() {
        var lines = Wrapping.lines("蜜蜂".repeat(100), 1000);
        assertThat(lines).hasSize(5).allMatch(line -> line.length() <= 44);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(Wrapping.lines("ab\ud83d\udc1dcd", 3)).containsExactly("ab …");
    }

    @Test
    void controlsAndLineBreaksAreSpaces() {
        assertThat(Wrapping.lines("a\u001b[2J\n\nb\u202ec", 100)).containsExactly("a [2J b c");
    }
}
