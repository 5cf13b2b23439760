package blogfeed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String diff(String before, String after) {
        return LineDiff.of(before, after).stream()
                .map(line -> line.sign() + line.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void equalTextsDifferInNothing() {
        assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(diff("", "")).isEmpty();
    }

    @Test
    void aChangedLineGoesAndComes() {
        assertThat(diff("a\nb\nc\n", "a\nx\nc\n")).isEqualTo(" a|-b|+x| c");
    }

    @Test
    void linesComeAndGoAtBothEnds() {
        assertThat(diff("b\nc", "a\nb")).isEqualTo("+a| b|-c");
        assertThat(diff("", "a")).isEqualTo("+a");
    }

    @Test
    void whatIsFarFromAnyChangeIsLeftOut() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"))
                .isEqualTo(" 3| 4|-5|+x| 6| 7");
    }
}
