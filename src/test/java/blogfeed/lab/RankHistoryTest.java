package blogfeed.lab;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.lab.RankHistory.Held;
import blogfeed.rank.RankingPass;
import blogfeed.store.RankingShelf;
import blogfeed.store.Retention;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankHistoryTest {
    private static final String ONE = "https://one.example/llm-a";
    private static final String TWO = "https://two.example/llm-b";

    @TempDir
    Path folder;

    private Bench bench;
    private Instant now = Bench.NOW;

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

    private static Instant ago(Duration time) {
        return Bench.NOW.minus(time);
    }

    @Test
    void ranksAreTheStoredOnesAndBeforeThatThoseOfEachHour() throws Exception {
        bench.keep("ada", ofHours(5), ONE, "Notes on LLM inference");
        rankAt(ofMinutes(290));
        rankAt(ofMinutes(230));
        bench.keep("ben", ofHours(3), TWO, "More on LLM agents");
        rankAt(ofMinutes(170));
        bench.database.change(facts -> facts.retention()
                .forgetRest(
                        new Retention.Ages(
                                Duration.ofDays(30),
                                Duration.ofDays(3),
                                Duration.ofDays(3),
                                Duration.ofDays(3),
                                Duration.ofDays(400),
                                Duration.ofDays(30)),
                        ago(ofMinutes(60))));
        bench.delete("ben");
        rankAt(ofMinutes(30));
        rankAt(ofMinutes(5));
        var why = new Why(bench.laboratory);
        var report = why.withPast(why.about(ONE).orElseThrow());
        assertThat(report.articles().get(0).feeds().get(0).held())
                .containsExactly(
                        new Held(ago(ofMinutes(290)), 1),
                        new Held(ago(ofMinutes(170)), 2),
                        new Held(ago(ofMinutes(30)), 1));
        assertThat(WhyText.of(report)).contains("rank over time: 1 from 2026-11-20T07:10Z, 2 from");
        var two = why.withPast(why.about(TWO).orElseThrow());
        assertThat(two.articles().get(0).feeds().get(0).held())
                .containsExactly(new Held(ago(ofMinutes(170)), 1), new Held(ago(ofMinutes(30)), 0));
        var json = new ObjectMapper().readTree(WhyJson.of(two));
        assertThat(json.path("articles")
                        .path(0)
                        .path("feeds")
                        .path(0)
                        .path("ranks")
                        .findValuesAsText("rank"))
                .containsExactly("1", "0");
    }

    @Test
    void withoutAHistoryNoRankIsTold() {
        bench.keep("ada", ofHours(5), ONE, "Notes on LLM inference");
        var why = new Why(bench.laboratory);
        assertThat(WhyText.of(why.withPast(why.about(ONE).orElseThrow()))).doesNotContain("rank over time");
    }
}
