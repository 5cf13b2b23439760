package blogfeed.store;

import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingShelfTest {
    private static final List<RankedArticle> NO_DETAIL = List.of();
    private static final Ranking.Entry ENTRY = new Ranking.Entry(1, 2, PostDraft.uri("ada", "1"));

    private final RankingShelf shelf = new RankingShelf(() -> minute(0));

    @Test
    void anEmptyShelfHasNothing() {
        assertThat(shelf.current("ai")).isEmpty();
        assertThat(shelf.find("ai", 1)).isEmpty();
        shelf.refresh("ai", NO_DETAIL);
        assertThat(shelf.current("ai")).isEmpty();
    }

    @Test
    void aRankingStaysForItsReadersWhenAnotherComes() {
        var first = ranking("ai", 1, 1);
        var second = ranking("ai", 2, 1);
        shelf.publish(first, NO_DETAIL);
        shelf.publish(second, NO_DETAIL);
        assertThat(shelf.current("ai").orElseThrow().ranking()).isEqualTo(second);
        assertThat(shelf.find("ai", 1)).contains(first);
        assertThat(shelf.find("ai", 2)).contains(second);
        assertThat(shelf.find("ai", 3)).isEmpty();
    }

    @Test
    void theRankingOfAFeedThatIsGoneIsTakenAway() {
        shelf.publish(ranking("ai", 1, 1), NO_DETAIL);
        shelf.publish(ranking("go", 1, 1), NO_DETAIL);
        var before = shelf.changes();
        shelf.retain(List.of("go"));
        assertThat(shelf.current("ai")).isEmpty();
        assertThat(shelf.current("go")).isPresent();
        assertThat(shelf.changes()).isGreaterThan(before);
    }

    @Test
    void feedsDoNotMix() {
        shelf.publish(ranking("ai", 1, 1), NO_DETAIL);
        shelf.publish(ranking("go", 1, 1), NO_DETAIL);
        assertThat(shelf.find("ai", 1).orElseThrow().feed()).isEqualTo("ai");
        assertThat(shelf.current("go").orElseThrow().ranking().feed()).isEqualTo("go");
    }

    @Test
    void theOldestMakeRoomWhenThereAreTooManyEntries() {
        for (int number = 1; number <= 30; number++) {
            shelf.publish(ranking("ai", number, 10_000), NO_DETAIL);
        }
        assertThat(shelf.find("ai", 1)).isEmpty();
        assertThat(shelf.find("ai", 9)).isEmpty();
        assertThat(shelf.find("ai", 10)).isPresent();
        assertThat(shelf.find("ai", 30)).isPresent();
    }

    @Test
    void entriesThatStayAreTheSameObjects() {
        shelf.publish(ranking("ai", 1, 1), NO_DETAIL);
        var same = new Ranking.Entry(1, 2, PostDraft.uri("ada", "1"));
        shelf.publish(new Ranking("ai", 2, "v1", minute(2), List.of(same)), NO_DETAIL);
        shelf.takeBack(
                new Ranking("ai", 3, "v1", minute(3), List.of(new Ranking.Entry(1, 2, PostDraft.uri("ada", "1")))));
        for (int number = 1; number <= 3; number++) {
            assertThat(shelf.find("ai", number).orElseThrow().entries().get(0)).isSameAs(ENTRY);
        }
    }

    @Test
    void whatIsForgottenIsFoundNoMoreAndMakesRoom() {
        for (int number = 1; number <= 20; number++) {
            shelf.publish(ranking("ai", number, 10_000), NO_DETAIL);
        }
        shelf.forget(List.of(new Rankings.Stored("ai", 19, 0, 0), new Rankings.Stored("ai", 99, 0, 0)));
        assertThat(shelf.find("ai", 19)).isEmpty();
        assertThat(shelf.readings().feedOf(19)).isEmpty();
        shelf.publish(ranking("ai", 21, 10_000), NO_DETAIL);
        shelf.publish(ranking("ai", 22, 10_000), NO_DETAIL);
        assertThat(shelf.find("ai", 1)).isPresent();
    }

    private static Ranking ranking(String feed, long number, int entries) {
        return new Ranking(feed, number, "v1", minute((int) number), Collections.nCopies(entries, ENTRY));
    }
}
