package blogfeed.web;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CaptionTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a-b/, example.org/a-b",
        "http://example.org, example.org",
        "https://example.org/, example.org",
        "https://example.org/%E6%97%A5%E6%9C%AC?q=a+b, example.org/日本?q=a+b",
        "https://example.org/100%, example.org/100%",
        "https://example.org/%FF%FE, example.org/%FF%FE",
        "https://example.org/a%0Ab%E2%80%AEc, example.org/a bc",
        "javascript:alert(1), javascript:alert(1)"
    })
    void aUrlIsReadable(String url, String readable) {
        assertThat(Caption.url(url)).isEqualTo(readable);
    }

    @Test
    void anArticleWithoutAVisibleTitleIsNamedByItsUrl() {
        for (var title : new String[] {"", "  \n", "\u200B\u200D\uFEFF", "\u202E"}) {
            var article =
                    InventedArticles.article(1, title, "https://example.org/a").article();
            assertThat(Caption.title(article)).isEqualTo("example.org/a");
        }
    }

    @Test
    void anOverlongTitleIsCutBetweenCharacters() {
        var cut = Caption.line("😀".repeat(1000), 300);

        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(300);
        assertThat(cut).endsWith("😀…");
    }

    @Test
    void joinersThatScriptsNeedAreKept() {
        assertThat(Caption.line("می\u200Cخواهم 👩\u200D💻", 300)).isEqualTo("می\u200Cخواهم 👩\u200D💻");
    }

    @Test
    void anAuthorWithoutAHandleIsAShortenedDid() {
        assertThat(author("ada.example")).isEqualTo("ada.example");
        assertThat(author(null)).isEqualTo("did:plc:invented…0001");
        assertThat(author("\u200B")).isEqualTo("did:plc:invented…0001");
    }

    private static String author(@Nullable String handle) {
        return Caption.author(InventedArticles.mention(1, handle, Duration.ZERO, Engagement.NONE));
    }
}
