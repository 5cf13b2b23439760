package blogfeed.judge;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Kind;
import blogfeed.model.Page;
import blogfeed.model.Target;
import blogfeed.store.Database;
import blogfeed.store.Pages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTextsTest {
    private static final String URL = "https://notes.example/small-models";
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Page PAGE = new Page(
            "Small models",
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            List.of("LLM", "old laptops"),
            "Quick.",
            1,
            0,
            0,
            false);

    @TempDir
    Path folder;

    @Test
    void aTopicIsToldWhatThePageIsFiledUnder() {
        try (var database = Database.open(folder)) {
            database.change(facts -> {
                var id = facts.articles().findOrAdd(new Target(URL, "notes.example", "notes.example", Kind.BLOG), NOON);
                facts.pages().save(id, new Pages.Stored(PAGE, URL, NOON, List.of(), null, null));
            });
            var texts = database.read(
                    facts -> ArticleTexts.of(facts.articles().find(URL).orElseThrow(), facts)
                            .texts());
            assertThat(texts).singleElement().satisfies(text -> {
                assertThat(text.tags()).isEqualTo("LLM, old laptops");
                assertThat(text.page()).isEqualTo("Quick.");
            });
        }
    }
}
