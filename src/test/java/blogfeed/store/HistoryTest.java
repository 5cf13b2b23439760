package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Mention;
import blogfeed.model.Page;
import blogfeed.model.Ranking;
import blogfeed.model.TopicScore;
import blogfeed.store.History.Moment;
import blogfeed.store.History.StoredRanking;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final Retention.Ages HOURLY = new Retention.Ages(
            Duration.ofDays(30),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(2),
            Duration.ofDays(400),
            Duration.ofDays(30));

    @TempDir
    Path folder;

    private SmallStore store;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theMomentInForceIsTheLastUntilATime() {
        assertThat(first()).isEmpty();
        var first = note(10);
        store.mention(draft("ada", "1", 0).post(), ONE);
        var second = note(20);
        assertThat(at(9)).isEmpty();
        assertThat(at(10)).containsExactly(first);
        assertThat(at(19)).containsExactly(first);
        assertThat(at(999)).containsExactly(second);
        assertThat(second.change()).isGreaterThan(first.change());
        assertThat(first()).contains(first);
        var both = store.ask(facts -> facts.history().between(minute(10), minute(20)));
        assertThat(both).containsExactly(second, first);
    }

    @Test
    void ofRankingsTheOneOfTheMomentAndTheLastAreKnownToHaveBeenInForce() {
        store.database.change(facts -> {
            facts.rankings().add(new Ranking("ai", 1, "v1", minute(0), List.of()));
            facts.rankings().add(new Ranking("ai", 2, "v2", minute(10), List.of()));
        });
        assertThat(rankingAt(0)).containsExactly(1L);
        assertThat(rankingAt(5)).as("one between may be forgotten").isEmpty();
        assertThat(rankingAt(10)).containsExactly(2L);
        assertThat(rankingAt(99)).containsExactly(2L);
        assertThat(rankingAt(-1)).isEmpty();
    }

    private List<Long> rankingAt(int minute) {
        return store.ask(facts -> facts.history().rankingAt("ai", minute(minute))).stream()
                .map(StoredRanking::number)
                .toList();
    }

    @Test
    void whatIsToldAgainIsNoChange() {
        var id = store.mention(draft("ada", "1", 0).post(), ONE);
        var article = store.article(ONE);
        judge(article);
        store.database.change(facts -> facts.polledCounts().set(id, new Engagement(3, 2, 1, 0), minute(1)));
        var before = last();
        judge(article);
        store.database.change(facts -> {
            facts.polledCounts().set(id, new Engagement(3, 2, 1, 0), minute(2));
            facts.articles().findOrAdd(SmallStore.target(ONE), minute(5));
            facts.articles().setState(article, Articles.State.CARD);
        });
        assertThat(last()).isEqualTo(before);
    }

    private void judge(long article) {
        store.database.change(facts -> {
            facts.articles().describe(article, "Title", "", Evidence.CARD);
            facts.articles().score(article, new TopicScore("llm", 0.7, Evidence.CARD, List.of()), "v1");
        });
    }

    @Test
    void aWorkThatFailedLeavesNoTrace() {
        var before = last();
        assertThatThrownBy(() -> store.database.change(facts -> {
                    SmallStore.mention(facts, draft("ada", "1", 0).post(), ONE);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void thePastIsWalkedBackwardsOnly() {
        var first = note(10);
        store.mention(draft("ada", "1", 11).post(), ONE);
        var second = note(20);
        try (var past = store.database.past(first, Instant.EPOCH)) {
            past.backTo(second);
            assertThat(mentions(past)).hasSize(1);
            past.backTo(first);
            assertThat(mentions(past)).isEmpty();
            assertThatThrownBy(() -> past.backTo(second)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(store.look("SELECT count(*) FROM article")).containsExactly("1");
    }

    @Test
    void aPageThatWasForgottenSpeaksItsLanguageInThePast() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        var article = store.article(ONE);
        var page = new Page("", "", "", "", "de", null, null, null, null, List.of(), "", 0, 0, 0, false);
        store.database.change(
                facts -> facts.pages().save(article, new Pages.Stored(page, ONE, minute(1), List.of(), null, null)));
        var moment = note(10);
        store.database.change(facts -> facts.pages().remove(article));
        try (var past = store.database.past(moment, Instant.EPOCH)) {
            past.backTo(moment);
            assertThat(past.candidates().find(article).orElseThrow().article().language())
                    .isEqualTo("de");
        }
    }

    @Test
    void whatIsTooOldIsForgottenAndNumbersGrowOn() {
        note(0);
        store.mention(draft("ada", "1", 10).post(), ONE);
        var kept = note(30);
        forget(minute(60));
        assertThat(first()).contains(new Moment(minute(0), 0));
        forget(minute(61));
        assertThat(first()).contains(kept);
        var last = last();
        assertThat(store.look("SELECT number FROM change")).containsExactly(String.valueOf(last));
        forget(minute(999));
        assertThat(first()).isEmpty();
        assertThat(last()).isEqualTo(last);
    }

    private static List<Mention> mentions(Past past) {
        return past.candidates().since(Instant.EPOCH, article -> true).stream()
                .flatMap(candidate -> candidate.mentions().stream())
                .toList();
    }

    private void forget(Instant now) {
        store.database.change(facts -> facts.retention().forgetSlice(HOURLY, now));
    }

    private Moment note(int minute) {
        return store.database.write(facts -> {
            var moment = new Moment(minute(minute), facts.history().lastChange());
            facts.history().note(moment);
            return moment;
        });
    }

    private Optional<Moment> first() {
        return store.ask(facts -> facts.history().first());
    }

    private List<Moment> at(int minute) {
        return store.ask(facts -> facts.history().at(minute(minute))).stream().toList();
    }

    private long last() {
        return store.ask(facts -> facts.history().lastChange());
    }
}
