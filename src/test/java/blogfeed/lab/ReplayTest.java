package blogfeed.lab;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.lab.ReplayReport.Accuracy;
import blogfeed.lab.ReplayReport.Difference;
import blogfeed.lab.ReplayReport.Review;
import blogfeed.model.Reason;
import blogfeed.rank.RankingPass;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String ONE = "https://one.example/llm-a";
    private static final String TWO = "https://two.example/llm-b";
    private static final String AWAY = "https://three.example/large-language-models";

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

    /** The fifth hour before now to the first: one article, then two, then the first is deleted. For readers no time goes by. */
    private void live() {
        var pass =
                new RankingPass(bench.database, new RankingShelf(() -> Bench.NOW), bench.laboratory::feeds, () -> now);
        for (int hour = 5; hour >= 1; hour--) {
            now = Bench.NOW.minus(ofHours(hour));
            if (hour == 5) {
                bench.keep("ada", ofMinutes(330), ONE, "Notes on LLM inference");
            } else if (hour == 3) {
                bench.keep("ben", ofMinutes(190), TWO, "More on LLM agents");
            } else if (hour == 2) {
                bench.delete("ada");
            }
            pass.run();
        }
    }

    private ReplayReport replay(Map<String, Boolean> examples, String... changes) {
        var running = bench.rules("ai-blogs");
        var tried = changes.length == 0 ? running : bench.laboratory.drafts().changed("ai-blogs", List.of(changes));
        return new Replay(running, tried, 50, examples, bench.laboratory).since(Bench.NOW.minus(ofDays(3)));
    }

    @Test
    void theRunningRulesMakeAgainEveryRankingThatWasServed() {
        live();
        var report = replay(Map.of());
        assertThat(report.served().checked()).as("those that are still stored").isPositive();
        assertThat(report.served().same()).isEqualTo(report.served().checked());
        assertThat(report.moments()).isEqualTo(5);
        assertThat(report.from()).isEqualTo(Bench.NOW.minus(ofHours(5)));
        assertThat(report.until()).isEqualTo(Bench.NOW.minus(ofHours(1)));
        assertThat(report.running()).isEqualTo(report.tried());
        assertThat(report.running().shown()).isEqualTo(2);
        assertThat(report.running().shareBySite()).isEqualTo(Map.of("one.example", 0.5, "two.example", 0.5));
        assertThat(ReplayText.of(report, 10)).contains("again, to the item").doesNotContain("tried");
    }

    @Test
    void aDelayIsFromTheFirstMentionToTheFirstMomentItWasShownAt() {
        live();
        var running = replay(Map.of()).running();
        assertThat(running.delays()).containsExactly(ofMinutes(10));
        assertThat(running.delay(0.5)).isEqualTo(ofMinutes(10));
    }

    @Test
    void whatOtherRulesKeepOutWasShownAndWouldNotHaveBeen() {
        live();
        var report = replay(Map.of(), "exclude.sites=[one.example]");
        assertThat(report.missed()).isEmpty();
        assertThat(report.spared()).extracting(each -> each.article().url()).containsExactly(ONE);
        var spared = report.spared().get(0);
        assertThat(spared.first()).isEqualTo(Bench.NOW.minus(ofHours(5)));
        assertThat(spared.times()).isEqualTo(3);
        assertThat(spared.why()).extracting(Reason::text).containsExactly("site one.example is excluded");
        assertThat(report.settings()).hasSize(1);
        assertThat(ReplayText.of(report, 10)).containsPattern("running +tried\\n");
    }

    @Test
    void whatTheGateTurnedAwayIsLetInByRulesThatWantIt() {
        bench.turnAway("eve", AWAY, "not enough about llm");
        live();
        var report = replay(Map.of(), "include.topic.minScore=0", "include.maxAge=2d");
        assertThat(report.review()).isEqualTo(new Review(1, 1));
        assertThat(report.missed()).extracting(each -> each.article().url()).containsExactly(AWAY);
        var missed = report.missed().get(0);
        assertThat(missed.first()).as("not before its post was seen").isEqualTo(Bench.NOW.minus(ofHours(1)));
        assertThat(missed.why())
                .extracting(Reason::text)
                .containsExactly("turned away at the gate: not enough about llm");
    }

    @Test
    void examplesTellPrecisionAndRecall() {
        live();
        var examples = Map.of(ONE, true, TWO, false, "https://elsewhere.example/never-seen", true);
        assertThat(replay(examples).running().accuracy()).isEqualTo(new Accuracy(1, 1, 0));
        var without = requireNonNull(
                replay(examples, "exclude.sites=[one.example]").tried().accuracy());
        assertThat(without).isEqualTo(new Accuracy(0, 1, 1));
        assertThat(without.precision()).isZero();
        assertThat(without.recall()).isZero();
        assertThat(ReplayText.of(replay(examples), 10)).containsPattern("precision +0.50\n");
    }

    @Test
    void jsonHoldsTheSame() throws Exception {
        live();
        var json = new ObjectMapper().readTree(ReplayJson.of(replay(Map.of(ONE, true), "exclude.sites=[one.example]")));
        assertThat(json.path("spared").findValuesAsText("url")).containsExactly(ONE);
        assertThat(json.path("served").path("same").asInt()).isPositive();
        assertThat(json.path("tried").path("examples").path("precision").isNull())
                .isTrue();
        assertThat(json.path("running").path("medianDelay").asLong())
                .isEqualTo(Duration.ofMinutes(10).toSeconds());
    }

    @Test
    void withoutHistoryThereIsNothingToReplay() {
        assertThatThrownBy(() -> replay(Map.of())).isInstanceOf(NoSuchMomentException.class);
    }

    @Test
    void strangersWordsCannotSteerTheTerminal() {
        live();
        now = Bench.NOW;
        bench.keep("cam", ofMinutes(30), "https://four.example/x", HostileTitle.TITLE);
        new RankingPass(bench.database, new RankingShelf(() -> Bench.NOW), bench.laboratory::feeds, () -> now).run();
        var report = replay(Map.of(), "exclude.sites=[four.example]");
        assertThat(report.spared()).extracting(Difference::times).containsExactly(1);
        HostileTitle.isHarmlessIn(ReplayText.of(report, 10));
        HostileTitle.isHarmlessIn(ReplayJson.of(report));
    }
}
