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

    private final RankingShelf shelf = new RankingShelf();

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
        assertThat(shelf.current("ai").orElseThrow().ranking()).isSameAs(second);
        assertThat(shelf.find("ai", 1)).containsSame(first);
        assertThat(shelf.find("ai", 2)).containsSame(second);
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

    private static Ranking ranking(String feed, long number, int entries) {
        return new Ranking(feed, number, minute((int) number), Collections.nCopies(entries, ENTRY));
    }
}
