package blogfeed.lab;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> table(String feed, int limit) {
        return PreviewTable.of(bench.preview(feed), limit).lines().toList();
    }

    private void keepThree() {
        bench.keep("ada", ofMinutes(90), "https://one.example/a", "Fresh LLM notes");
        bench.keep("ben", ofHours(30), "https://two.example/b", "LLM notes of yesterday");
        bench.keep("cam", ofDays(3), "https://three.example/c", "LLM notes of the week");
    }

    @Test
    void theTableHoldsRankScoreAgePeopleTitleAndSite() {
        keepThree();
        var table = table("ai-blogs", 50);
        assertThat(table.get(0)).isEqualTo("AI Blogs (ai-blogs), by hot: 3 articles");
        assertThat(table.get(3)).matches(" +1 +[0-9.]+ +90m +1 +0 +Fresh LLM notes · one.example");
        assertThat(table.get(4)).matches(" +\\(mentions 3.00 \\+ topic 0.90\\) × decay 0.94");
        assertThat(table.get(5)).matches(" +2 .* 30h .*LLM notes of yesterday · two.example");
        assertThat(table.get(7)).matches(" +3 .* 3d .*");
        assertThat(table).hasSize(9);
    }

    @Test
    void aFeedByTimeTellsTheMomentInsteadOfANumber() {
        keepThree();
        var table = table("ai-blogs-new", 50);
        assertThat(table.get(3)).matches(" +1 +90m +1 +0 +Fresh LLM notes · one.example");
        assertThat(table.get(4)).matches(" +first mentioned 2026-11-20T10:30:00Z");
    }

    @Test
    void theTableEndsAtItsLimitAndSaysSo() {
        keepThree();
        assertThat(table("ai-blogs", 2)).hasSize(8).last().isEqualTo("     … and 1 more; --limit shows more");
        assertThat(table("ai-blogs", 3)).hasSize(9);
    }

    @Test
    void anEmptyFeedIsAnAnswerToo() {
        assertThat(table("ai-blogs", 50)).hasSize(3).first().isEqualTo("AI Blogs (ai-blogs), by hot: 0 articles");
    }

    @Test
    void aDemotedArticleSaysWhereItStood() {
        bench.keep("ada", ofHours(1), "https://one.example/a", "First LLM notes");
        bench.keep("ben", ofHours(2), "https://one.example/b", "Second LLM notes");
        bench.keep("cam", ofHours(3), "https://one.example/c", "Third LLM notes");
        bench.keep("dan", ofHours(4), "https://two.example/d", "LLM notes elsewhere");
        assertThat(table("ai-blogs", 50)).anyMatch(line -> line.endsWith("demoted from 3"));
    }

    @Test
    void anArticleWithoutATitleGoesByItsUrlAndALongTitleIsCut() {
        bench.keep("ada", ofHours(1), "https://one.example/a", "");
        bench.keep("ben", ofHours(2), "https://two.example/b", "🦙".repeat(61));
        assertThat(table("ai-blogs", 50))
                .anyMatch(line -> line.endsWith("https://one.example/a · one.example"))
                .anyMatch(line -> line.endsWith("🦙".repeat(59) + "… · two.example"));
    }

    @Test
    void jsonHoldsEveryArticleWithItsTerms() throws Exception {
        keepThree();
        var json = new ObjectMapper().readTree(PreviewJson.of(bench.preview("ai-blogs")));
        assertThat(json.path("feed").asText()).isEqualTo("ai-blogs");
        assertThat(json.path("at").asText()).isEqualTo(Bench.NOW.toString());
        assertThat(json.path("articles").findValuesAsText("rank")).containsExactly("1", "2", "3");
        var first = json.path("articles").path(0);
        assertThat(first.path("url").asText()).isEqualTo("https://one.example/a");
        assertThat(first.path("post").asText()).isEqualTo(Bench.uri("ada").toString());
        assertThat(first.path("score").path("terms").findValuesAsText("name"))
                .containsExactly("mentions", "topic", "decay");
        assertThat(first.path("reasons")).isNotEmpty();
    }

    @Test
    void strangersWordsCannotSteerTheTerminal() {
        bench.keep("ada", ofHours(2), "https://one.example/a", HostileTitle.TITLE);
        HostileTitle.isHarmlessIn(PreviewTable.of(bench.preview("ai-blogs"), 50));
        HostileTitle.isHarmlessIn(PreviewJson.of(bench.preview("ai-blogs")));
        assertThat(table("ai-blogs", 50).get(3)).endsWith(HostileTitle.SPACED + " · one.example");
    }
}
