package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
    private static final int LONGEST = 1 << 20;

    private long skipped;

    private List<String> lines(String text) throws IOException {
        var reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST);
        var lines = new ArrayList<String>();
        while (reader.next()) {
            lines.add(new String(reader.bytes(), reader.from(), reader.to() - reader.from(), UTF_8));
        }
        skipped = reader.skipped();
        return lines;
    }

    @Test
    void linesEndWithLineFeedWithOrWithoutCarriageReturnOrTheFile() throws IOException {
        assertThat(lines("a\nb\r\n\n\r\nc")).containsExactly("a", "b", "c");
        assertThat(lines("a\n")).containsExactly("a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void linesOfAnyLengthSurviveTheChunks() throws IOException {
        var random = new Random(7);
        var lines = random.ints(300, 1, 20_000)
                .mapToObj(length -> "x".repeat(length) + length)
                .collect(Collectors.toList());
        lines.add(150, "y".repeat(LONGEST));
        assertThat(lines(String.join("\n", lines))).isEqualTo(lines);
        assertThat(skipped).isZero();
    }

    @Test
    void aLineTooLongIsSkippedAndCounted() throws IOException {
        var long1 = "x".repeat(LONGEST + 1);
        var long5 = "x".repeat(5 * LONGEST);
        assertThat(lines("a\n" + long1 + "\nb\n" + long5 + "\nc\n" + long5)).containsExactly("a", "b", "c");
        assertThat(skipped).isEqualTo(3);
    }
}
