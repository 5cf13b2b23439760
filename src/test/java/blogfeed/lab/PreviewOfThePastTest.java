package blogfeed.lab;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.RankedArticle;
import blogfeed.rank.RankingPass;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewOfThePastTest {
    private static final String ONE = "https://one.example/a";
    private static final String TWO = "https://two.example/b";

    @TempDir
    Path folder;

    private Bench bench;
    private Instant now = Bench.NOW.minus(ofHours(6));

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void rankAt(Duration ago) {
        now = Bench.NOW.minus(ago);
        new RankingPass(bench.database, new RankingShelf(() -> now), bench.laboratory::feeds, () -> now).run();
    }

    private PreviewReport at(Duration ago) {
        var rules = bench.rules("ai-blogs");
        return PreviewReport.of(rules, rules, Bench.NOW.minus(ago), false, bench.laboratory);
    }

    private static List<String> urls(PreviewReport report) {
        return report.preview().articles().stream()
                .map(RankedArticle::article)
                .map(article -> article.url())
                .toList();
    }

    @Test
    void theFeedIsShownAsItWasRankedLastUntilThen() {
        bench.keep("ada", ofHours(6), ONE, "Notes on LLM inference");
        rankAt(ofHours(5));
        bench.keep("ben", ofHours(4), TWO, "More on LLM agents");
        rankAt(ofHours(3));
        bench.delete("ada");
        rankAt(ofHours(1));
        assertThat(urls(bench.preview("ai-blogs"))).containsExactly(TWO);
        assertThat(urls(at(ofMinutes(61)))).containsExactly(TWO, ONE);
        assertThat(urls(at(ofHours(3)))).containsExactly(TWO, ONE);
        assertThat(urls(at(ofHours(4)))).containsExactly(ONE);
        var then = at(ofHours(4));
        assertThat(then.preview().at()).isEqualTo(Bench.NOW.minus(ofHours(5)));
        assertThat(then.served()).isNotNull().extracting(Served::sameOrder).isEqualTo(true);
        assertThat(PreviewTable.of(then, 50)).contains("as of 2026-11-20T07:00:00Z\nas it was served, to the item");
    }

    @Test
    void whereOtherRulesRankedThatIsSaid() throws Exception {
        bench.keep("ada", ofHours(6), ONE, "Notes on LLM inference");
        rankAt(ofHours(5));
        var other = bench.laboratory.drafts().changed("ai-blogs", List.of("include.kinds=[paper]"));
        var report = PreviewReport.of(other, other, Bench.NOW, false, bench.laboratory);
        assertThat(PreviewTable.of(report, 50)).contains("not as it was served", "was made by other rules");
        var served = new ObjectMapper().readTree(PreviewJson.of(report)).path("served");
        assertThat(served.path("sameRules").asBoolean(true)).isFalse();
        assertThat(served.path("sameOrder").asBoolean(true)).isFalse();
    }

    @Test
    void aTimeBeforeTheHistoryIsRefusedWithWhereItBegins() {
        assertThatThrownBy(() -> at(ofDays(1))).hasMessageContaining("there is no history yet");
        bench.keep("ada", ofHours(6), ONE, "Notes on LLM inference");
        rankAt(ofHours(5));
        assertThatThrownBy(() -> at(ofDays(1)))
                .isInstanceOf(NoSuchMomentException.class)
                .hasMessageContaining("begins at 2026-11-20T07:00:00Z");
    }

    @Test
    void otherRulesAreComparedAtThatMoment() throws Exception {
        bench.keep("ada", ofHours(6), ONE, "Notes on LLM inference");
        bench.keep("ben", ofHours(40), TWO, "More on LLM agents");
        bench.keep("cam", ofHours(41), TWO, "More on LLM agents");
        bench.keep("dee", ofDays(9), "https://three.example/c", "LLM notes of long ago");
        rankAt(ofHours(5));
        bench.delete("ada");
        var running = bench.rules("ai-blogs");
        var tried = bench.laboratory
                .drafts()
                .changed("ai-blogs", List.of("rank.halfLife=30d", "rank.weights.topic=0", "include.maxAge=10d"));
        var report = PreviewReport.of(running, tried, Bench.NOW, true, bench.laboratory);
        var diff = new ObjectMapper().readTree(PreviewJson.of(report)).path("diff");
        assertThat(diff.path("settings").findValuesAsText("path"))
                .containsExactly("include.maxAge", "rank.halfLife", "rank.weights.topic");
        assertThat(diff.path("came").findValuesAsText("code")).containsExactly("age");
        assertThat(diff.path("gone")).isEmpty();
        var up = diff.path("moved").path(0);
        assertThat(up.path("url").asText()).isEqualTo(TWO);
        assertThat(up.path("from").asInt()).isEqualTo(2);
        assertThat(up.path("to").asInt()).isEqualTo(1);
        assertThat(up.path("why").path(0).asText()).isEqualTo("topic 0.90 → 0.00");
        assertThat(PreviewTable.of(report, 50))
                .contains("  rank.halfLife: 18h → 30d\n", "came: 1\n", "gone: 0\n", "     2 ↑ 1     More on LLM agents")
                .contains("first mentioned on 2026-11-11, more than 7d ago");
    }

    @Test
    void theSameRulesDifferInNothing() {
        var running = bench.rules("ai-blogs");
        var report = PreviewReport.of(running, running, null, true, bench.laboratory);
        assertThat(PreviewTable.of(report, 50)).contains("no setting differs from the running rules");
    }
}
