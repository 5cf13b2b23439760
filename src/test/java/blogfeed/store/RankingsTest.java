package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.PostDraft;
import blogfeed.model.Ranking;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingsTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";

    @TempDir
    Path folder;

    private SmallStore store;
    private Ranking.Entry adas;
    private Ranking.Entry bens;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        adas = entry("ada", ONE);
        bens = entry("ben", TWO);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRankingIsReadBackAsItWasAfterARestart() {
        var ranking = new Ranking("ai", 1_773_144_000L, minute(9), List.of(bens, adas));
        add(ranking);
        add(new Ranking("ai-new", 7, minute(9), List.of(adas)));
        restart();
        assertThat(find("ai", 1_773_144_000L)).isEqualTo(ranking);
        assertThat(store.database.withdrawn().contains(adas.postId())).isFalse();
        var found = store.ask(facts -> facts.rankings().find("ai", 7));
        assertThat(found).isEmpty();
    }

    @Test
    void anEmptyRankingIsOneToo() {
        var empty = new Ranking("ai", 1, minute(9), List.of());
        add(empty);
        assertThat(find("ai", 1)).isEqualTo(empty);
    }

    @Test
    void postsGoneSinceAreWithdrawnWhenItIsRead() {
        add(new Ranking("ai", 1, minute(9), List.of(adas, bens)));
        store.database.change(facts -> facts.posts().delete(adas.postId()));
        restart();
        assertThat(find("ai", 1).entries()).hasSize(2).contains(bens);
        assertThat(store.database.withdrawn().contains(adas.postId())).isTrue();
        assertThat(store.database.withdrawn().contains(bens.postId())).isFalse();
    }

    @Test
    void postsOfAccountsInactiveSinceAreWithdrawnUntilTheyAreBack() {
        add(new Ranking("ai", 1, minute(9), List.of(adas, bens)));
        status(new AccountStatus(false, "takendown"), 10);
        restart();
        assertThat(find("ai", 1).entries()).containsExactly(adas, bens);
        assertThat(store.database.withdrawn().contains(adas.postId())).isTrue();
        status(AccountStatus.ACTIVE, 11);
        assertThat(store.database.withdrawn().contains(adas.postId())).isFalse();
    }

    @Test
    void theLastNumberIsZeroWhereNoneWasMade() {
        assertThat(lastNumber("ai")).isZero();
        add(new Ranking("ai", 5, minute(1), List.of()));
        add(new Ranking("other", 9, minute(1), List.of()));
        assertThat(lastNumber("ai")).isEqualTo(5);
    }

    @Test
    void forgettingOldOnesNeverTakesTheLastOfAFeed() {
        add(new Ranking("ai", 1, minute(1), List.of()));
        add(new Ranking("ai", 2, minute(2), List.of()));
        add(new Ranking("ai", 3, minute(30), List.of()));
        add(new Ranking("quiet", 4, minute(1), List.of()));
        add(new Ranking("quiet", 5, minute(2), List.of()));
        var found = store.database.write(facts -> facts.rankings().removeBefore(minute(60)));
        assertThat(found).isEqualTo(3);
        assertThat(store.look("SELECT feed || number FROM ranking ORDER BY 1")).containsExactly("ai3", "quiet5");
    }

    private Ranking.Entry entry(String author, String url) {
        var post = store.mention(draft(author, "1", 0).post(), url);
        return new Ranking.Entry(store.article(url), post, PostDraft.uri(author, "1"));
    }

    private void add(Ranking ranking) {
        var scores = ranking.entries().stream().map(entry -> 1.5).toList();
        store.database.change(facts -> facts.rankings().add(ranking, scores, "v1"));
    }

    private Ranking find(String feed, long number) {
        return store.ask(facts -> facts.rankings().find(feed, number)).orElseThrow();
    }

    private long lastNumber(String feed) {
        return store.ask(facts -> facts.rankings().lastNumber(feed));
    }

    private void status(AccountStatus status, int minute) {
        store.database.change(facts -> facts.accounts()
                .setStatus(facts.accounts().find(PostDraft.did("ada")).orElseThrow(), status, minute(minute)));
    }

    private void restart() {
        store.close();
        store = new SmallStore(folder);
    }
}
