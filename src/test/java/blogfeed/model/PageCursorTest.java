package blogfeed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 2.1.1.0",
        "36, 50, 1, 2.10.50.1",
        "1795266163, 5000, 1795266200, 2.tous8j.5000.tous9k",
        "9, 9999999, 36, 2.9.9999999.10"
    })
    void aCursorComesBackAsItWent(long ranking, int position, long begun, String text) {
        var cursor = new PageCursor(ranking, position, Instant.ofEpochSecond(begun));
        assertThat(cursor.encode()).isEqualTo(text);
        assertThat(PageCursor.parse(text)).contains(cursor);
    }

    @Test
    void theMomentIsToldInWholeSeconds() {
        var cursor = new PageCursor(1, 2, Instant.ofEpochMilli(36_999));
        assertThat(cursor.encode()).isEqualTo("2.1.2.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "2.",
                "2.a",
                "2.a.",
                "2.a.5",
                "2.a.5.",
                "2..5.a",
                ".a.5.a",
                "2.a.0.a",
                "2.a.05.a",
                "2.a.-5.a",
                "2.a.+5.a",
                "2.-a.5.a",
                "2.A.5.a",
                "2.a.5.A",
                "3.a.5.a",
                "02.a.5.a",
                "2.a.5.a.",
                "2.a.5.6.7",
                " 2.a.5.a",
                "2.a.5.a ",
                "2.a.5.a\n",
                "2 a 5 a",
                "2,a,5,a",
                "2.a.5x.a",
                "2.a.٥.a",
                "2.ä.5.a",
                "1.a.0",
                "1.a.5.6",
                "null",
                "at://did:plc:a/app.bsky.feed.post/1"
            })
    void whatWeDidNotWriteIsNoCursor(String text) {
        assertThat(PageCursor.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.a.5", "1.tous8j.5000", "1.zzzzzzzzzzzz.9999999"})
    void aCursorOfTheFirstVersionIsInNoRankingThatThereIs(String text) {
        assertThat(PageCursor.parse(text))
                .hasValueSatisfying(cursor -> assertThat(cursor.ranking()).isZero());
    }

    @Test
    void nothingThatLooksLikeACursorOverflows() {
        assertThat(PageCursor.parse("2.zzzzzzzzzzzz.9999999.zzzzzzz")).isPresent();
        assertThat(PageCursor.parse("2.zzzzzzzzzzzzz.1.a")).isEmpty();
        assertThat(PageCursor.parse("2.z.10000000.a")).isEmpty();
        assertThat(PageCursor.parse("2.z.1.zzzzzzzz")).isEmpty();
        assertThat(PageCursor.parse("2.z." + "9".repeat(10_000) + ".a")).isEmpty();
    }
}
