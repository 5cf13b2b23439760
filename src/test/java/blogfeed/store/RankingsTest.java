package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import blogfeed.model.AccountStatus;
import blogfeed.model.PostDraft;
import blogfeed.model.Ranking;
import blogfeed.model.Ranking.Alternative;
import blogfeed.store.Rankings.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
        var ranking = new Ranking("ai", 1_773_144_000L, "v1", minute(9), List.of(bens, adas));
        add(ranking);
        add(new Ranking("ai-new", 7, "v1", minute(9), List.of(adas)));
        restart();
        assertThat(find("ai", 1_773_144_000L)).isEqualTo(ranking);
        assertThat(store.database.withdrawn().contains(adas.postId())).isFalse();
        var found = store.ask(facts -> facts.rankings().find("ai", 7));
        assertThat(found).isEmpty();
    }

    @Test
    void anEmptyRankingIsOneToo() {
        var empty = new Ranking("ai", 1, "v1", minute(9), List.of());
        add(empty);
        assertThat(find("ai", 1)).isEqualTo(empty);
    }

    @Test
    void postsGoneSinceAreWithdrawnWhenItIsRead() {
        add(new Ranking("ai", 1, "v1", minute(9), List.of(adas, bens)));
        store.database.change(facts -> facts.posts().delete(adas.postId()));
        restart();
        assertThat(find("ai", 1).entries()).hasSize(2).contains(bens);
        assertThat(store.database.withdrawn().contains(adas.postId())).isTrue();
        assertThat(store.database.withdrawn().contains(bens.postId())).isFalse();
    }

    @Test
    void postsOfAccountsInactiveSinceAreWithdrawnUntilTheyAreBack() {
        add(new Ranking("ai", 1, "v1", minute(9), List.of(adas, bens)));
        status(new AccountStatus(false, "takendown"), 10);
        restart();
        assertThat(find("ai", 1).entries()).containsExactly(adas, bens);
        assertThat(store.database.withdrawn().contains(adas.postId())).isTrue();
        status(AccountStatus.ACTIVE, 11);
        assertThat(store.database.withdrawn().contains(adas.postId())).isFalse();
    }

    @Test
    void whatIsStoredIsListedByFeedTheOldestFirst() {
        var many = Collections.nCopies(9, adas);
        add(new Ranking("ai", 5, "v1", minute(1), many));
        add(new Ranking("other", 9, "v1", minute(1), List.of()));
        add(new Ranking("ai", 7, "v1", minute(2), many));
        var stored = store.ask(facts -> facts.rankings().stored());
        assertThat(stored)
                .extracting(Stored::feed, Stored::number, Stored::base)
                .containsExactly(tuple("ai", 5L, 0L), tuple("ai", 7L, 5L), tuple("other", 9L, 0L));
    }

    @Test
    void aRankingThatDiffersInLittleTakesLittleAndIsReadBackAllTheSame() {
        var many = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> new Ranking.Entry(10 + i, adas.postId(), adas.post()))
                .toList();
        var whole = add(new Ranking("ai", 1, "v1", minute(1), many));
        var moved = new ArrayList<>(many);
        moved.add(3, moved.remove(400));
        moved.set(200, bens);
        var next = new Ranking("ai", 2, "v1", minute(2), moved);
        var little = add(next);
        assertThat(little.base()).isEqualTo(1);
        assertThat(little.bytes()).isLessThan(whole.bytes() / 20);
        assertThat(find("ai", 2)).isEqualTo(next);
        Collections.shuffle(moved, new Random(1));
        var other = new Ranking("ai", 3, "v1", minute(3), moved);
        assertThat(add(other).base()).isZero();
        assertThat(find("ai", 3)).isEqualTo(other);
    }

    @Test
    void aBaseIsNotUsedForLongerThanAnHour() {
        var many = Collections.nCopies(9, adas);
        add(new Ranking("ai", 1, "v1", minute(1), many));
        assertThat(add(new Ranking("ai", 2, "v1", minute(60), many)).base()).isEqualTo(1);
        assertThat(add(new Ranking("ai", 3, "v1", minute(61), many)).base()).isZero();
    }

    @Test
    void languagesAndAlternativesAreReadBackAndThoseGoneAreWithdrawn() {
        var entry = new Ranking.Entry(
                11,
                "",
                adas.postId(),
                adas.post(),
                "",
                "ja",
                List.of(new Alternative("de", bens.postId(), bens.post())));
        var plain = new Ranking.Entry(12, "", adas.postId(), adas.post(), "en", "", List.of());
        var only = new Ranking.Entry(13, "", adas.postId(), adas.post(), "en", "en", List.of());
        var ranking = new Ranking("ai", 1, "v1", minute(9), List.of(entry, plain, only));
        add(ranking);
        assertThat(find("ai", 1)).isEqualTo(ranking);
        store.database.change(facts -> facts.posts().delete(bens.postId()));
        restart();
        find("ai", 1);
        assertThat(store.database.withdrawn().contains(bens.postId())).isTrue();
    }

    @Test
    void removedRankingsAreGone() {
        var first = add(new Ranking("ai", 1, "v1", minute(1), List.of()));
        add(new Ranking("ai", 2, "v1", minute(2), List.of()));
        store.database.change(facts -> facts.rankings().remove(List.of(first)));
        assertThat(store.look("SELECT feed || number FROM ranking")).containsExactly("ai2");
    }

    private Ranking.Entry entry(String author, String url) {
        var post = store.mention(draft(author, "1", 0).post(), url);
        return new Ranking.Entry(
                store.article(url), target(url).site(), post, PostDraft.uri(author, "1"), "", "", List.of());
    }

    private Stored add(Ranking ranking) {
        return store.database.write(facts -> facts.rankings().add(ranking));
    }

    private Ranking find(String feed, long number) {
        return store.ask(facts -> facts.rankings().find(feed, number)).orElseThrow();
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
