package blogfeed.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.feed.FeedRules;
import blogfeed.store.Rankings.Stored;
import blogfeed.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingPassTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final FeedRules ALL = Drafts.everything("{by: hot}");
    private static final FeedRules YOUNG =
            Drafts.feed("young", "include: {hosts: ['*.example.com'], maxAge: 1h}\nrank: {by: latest}");

    @TempDir
    Path folder;

    private Newsstand stand;

    @BeforeEach
    void open() {
        stand = new Newsstand(folder, ALL, YOUNG);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void aFeedWithoutArticlesHasAnEmptyRanking() {
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.order("all")).isEmpty();
        assertThat(stand.order("young")).isEmpty();
    }

    @Test
    void nothingIsRankedWhereNothingChangedWithinAMinute() {
        stand.mention("ada", "a.example.com");
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.pass.run()).isFalse();
        stand.advance(Duration.ofSeconds(59));
        assertThat(stand.pass.run()).isFalse();
        stand.advance(SECOND);
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.pass.run()).isFalse();
    }

    @Test
    void changedRulesAreRankedByAtOnceThoughNoFactChanged() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        stand.change(Drafts.feed("all", "include: {hosts: [b.example.com]}"), YOUNG, Drafts.everything("{by: hot}"));
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.order("young")).hasSize(1);
        assertThat(stand.pass.run()).isFalse();
    }

    @Test
    void twoFeedsNeverShareARankingNumber() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        assertThat(stand.ranking("all").number())
                .isNotEqualTo(stand.ranking("young").number());
    }

    @Test
    void aRankingThatCannotBeStoredIsServedAllTheSame() {
        var article = stand.mention("ada", "a.example.com");
        stand.refuseRankings();
        assertThatThrownBy(stand.pass::run).isInstanceOf(StoreException.class);
        assertThat(stand.order("all")).containsExactly(article);
    }

    @Test
    void aChangedFactIsRankedAtOnce() {
        stand.pass.run();
        var article = stand.mention("ada", "a.example.com");
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.order("all")).containsExactly(article);
    }

    @Test
    void onlyAnotherOrderMakesAnotherRankingAndDetailIsRenewedAnyway() {
        var first = stand.mention("ada", "a.example.com");
        stand.pass.run();
        var before = stand.ranking("all");
        stand.advance(SECOND);
        stand.like("fan", first);
        stand.pass.run();
        assertThat(stand.ranking("all")).isSameAs(before);
        assertThat(stand.detail("all").get(0).engagement().likes()).isEqualTo(1);
        stand.advance(SECOND);
        var second = stand.mention("ben", "b.example.com");
        stand.mention("cam", "b.example.com");
        stand.pass.run();
        assertThat(stand.ranking("all").number()).isGreaterThan(before.number());
        assertThat(stand.order("all")).containsExactly(second, first);
        assertThat(stand.shelf.find("all", before.number())).contains(before);
    }

    @Test
    void anotherPostThatStandsForAnArticleIsAnotherRanking() {
        var article = stand.mention("ada", "a.example.com");
        stand.advance(SECOND);
        stand.mention("ben", "a.example.com");
        stand.pass.run();
        var before = stand.ranking("all");
        stand.advance(SECOND);
        stand.delete(article);
        stand.pass.run();
        assertThat(stand.order("all")).containsExactly(article);
        assertThat(stand.ranking("all").number()).isGreaterThan(before.number());
        assertThat(stand.ranking("all").entries().get(0).post().did().value()).isEqualTo("did:plc:ben");
    }

    @Test
    void everyRankingIsStoredAsItIsShown() {
        stand.mention("ada", "a.example.com");
        stand.mention("ben", "b.example.com");
        stand.pass.run();
        var shown = stand.ranking("all");
        var stored = stand.database.read(facts -> facts.rankings().find("all", shown.number()));
        assertThat(stored).contains(shown);
    }

    @Test
    void whatIsReadStaysAnHourAfterThatAndWhatIsNotAnHourAfterTheNextOne() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        var read = stand.ranking("all").number();
        stand.shelf.readings().handedOut(read);
        for (int i = 1; i <= 25; i++) {
            stand.advance(Duration.ofMinutes(2));
            stand.mention("person" + i, "site" + i + ".example.com");
            stand.pass.run();
        }
        assertThat(stored()).contains(read);
        stand.advance(Duration.ofMinutes(61));
        stand.mention("ben", "b.example.com");
        stand.pass.run();
        assertThat(stored())
                .hasSizeLessThan(10)
                .doesNotContain(read)
                .contains(stand.ranking("all").number());
    }

    private List<Long> stored() {
        return stand.database.read(facts -> facts.rankings().stored()).stream()
                .map(Stored::number)
                .toList();
    }

    @Test
    void twoRankingsWithinASecondHaveTwoNumbers() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        var first = stand.ranking("all").number();
        stand.mention("ben", "b.example.com");
        stand.pass.run();
        assertThat(stand.ranking("all").number()).isGreaterThan(first);
    }

    @Test
    void theLastRankingIsThereAtOnceAfterARestartAndNumbersGrowOn() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        var before = stand.ranking("all");
        stand.restart();
        assertThat(stand.shelf.current("all")).isEmpty();
        stand.pass.resume();
        assertThat(stand.ranking("all")).isEqualTo(before);
        assertThat(stand.detail("all")).isEmpty();
        stand.pass.run();
        assertThat(stand.ranking("all")).isEqualTo(before);
        assertThat(stand.detail("all")).hasSize(1);
        stand.mention("ben", "b.example.com");
        stand.pass.run();
        assertThat(stand.ranking("all").number()).isGreaterThan(before.number());
    }

    @Test
    void numbersGrowAlsoWhenTheClockWasSetBack() {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        var before = stand.ranking("all").number();
        stand.restart();
        stand.advance(Duration.ofDays(-1));
        stand.mention("ben", "b.example.com");
        stand.pass.resume();
        stand.pass.run();
        assertThat(stand.ranking("all").number()).isGreaterThan(before);
    }

    @Test
    void aNewDatabaseUsesNoNumberOfTheOneThrownAway(@TempDir Path other) {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        try (var later = new Newsstand(other, ALL)) {
            later.advance(SECOND);
            later.pass.run();
            assertThat(later.ranking("all").number())
                    .isGreaterThan(stand.ranking("all").number());
        }
    }

    @Test
    void anArticleGrowsTooOldWithoutAnyFactChanging() {
        var article = stand.mention("ada", "a.example.com");
        stand.pass.run();
        assertThat(stand.order("young")).containsExactly(article);
        stand.advance(Duration.ofMinutes(61));
        assertThat(stand.pass.run()).isTrue();
        assertThat(stand.order("young")).isEmpty();
        assertThat(stand.order("all")).containsExactly(article);
    }

    @Test
    void theSitesOfAcceptedArticlesAreNotedWhereTheFeedHasATopic(@TempDir Path other) {
        stand.mention("ada", "a.example.com");
        stand.pass.run();
        var none = stand.database.read(facts -> facts.articles().knownSites());
        assertThat(none).isEmpty();
        var about = Drafts.feed("llm", "include: {topic: {name: llm, minScore: 0.6}}");
        try (var topical = new Newsstand(other, about)) {
            topical.mention("ada", "a.example.com");
            topical.mention("ben", "b.example.org");
            topical.pass.run();
            topical.mention("cam", "c.example.net");
            topical.pass.run();
            var known = topical.database.read(facts -> facts.articles().knownSites());
            assertThat(known).containsExactlyInAnyOrder("a.example.com", "b.example.org", "c.example.net");
        }
    }
}
