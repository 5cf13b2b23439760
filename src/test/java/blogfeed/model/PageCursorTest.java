package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1.1.1", "36, 50, 1.10.50", "1795266163, 5000, 1.tous8j.5000", "0, 9999999, 1.0.9999999"})
    void aCursorComesBackAsItWent(long ranking, int position, String text) {
        var cursor = new PageCursor(ranking, position);
        assertThat(cursor.encode()).isEqualTo(text);
        assertThat(PageCursor.parse(text)).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.",
                "1.a",
                "1.a.",
                "1..5",
                ".a.5",
                "1.a.0",
                "1.a.05",
                "1.a.-5",
                "1.a.+5",
                "1.-a.5",
                "1.A.5",
                "2.a.5",
                "01.a.5",
                "1.a.5.",
                "1.a.5.6",
                " 1.a.5",
                "1.a.5 ",
                "1.a.5\n",
                "1 a 5",
                "1,a,5",
                "1.a.5x",
                "1.a.٥",
                "1.ä.5",
                "null",
                "at://did:plc:a/app.bsky.feed.post/1"
            })
    void whatWeDidNotWriteIsNoCursor(String text) {
        assertThat(PageCursor.parse(text)).isEmpty();
    }

    @Test
    void nothingThatLooksLikeACursorOverflows() {
        assertThat(PageCursor.parse("1.zzzzzzzzzzzz.9999999")).isPresent();
        assertThat(PageCursor.parse("1.zzzzzzzzzzzzz.1")).isEmpty();
        assertThat(PageCursor.parse("1.z.10000000")).isEmpty();
        assertThat(PageCursor.parse("1.z." + "9".repeat(10_000))).isEmpty();
    }
}
