package blogfeed.web;

import static blogfeed.web.InventedArticles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArticleListsTest {
    private final ArticleLists lists = new ArticleLists();

    @Test
    void aListIsRenderedOncePerRankingAndMinute() {
        var first = lists.html(feed("a", NOW), NOW);

        assertThat(lists.html(feed("a", NOW), NOW.plusSeconds(20))).isSameAs(first);
        assertThat(lists.html(feed("a", NOW), NOW.plusSeconds(60))).isNotSameAs(first);
    }

    @Test
    void aNewRankingAndAnotherFeedAreOtherLists() {
        var first = lists.html(feed("a", NOW), NOW);

        assertThat(lists.html(feed("a", NOW.plusSeconds(1)), NOW)).isNotSameAs(first);
        assertThat(lists.html(feed("b", NOW), NOW)).isNotSameAs(first);
        assertThat(lists.html(feed("a", NOW), NOW)).isSameAs(first);
    }

    @Test
    void keepsOnlyAFew() {
        var first = lists.html(feed("a", NOW), NOW);
        for (int ranking = 1; ranking <= 100; ranking++) {
            lists.html(feed("a", NOW.plusMillis(ranking)), NOW);
        }

        assertThat(lists.html(feed("a", NOW), NOW)).isNotSameAs(first).isEqualTo(first);
    }

    private static FeedView feed(String id, Instant rankedAt) {
        return new FeedView(
                id,
                "at://did:plc:x/app.bsky.feed.generator/a",
                "A",
                "",
                rankedAt,
                List.copyOf(InventedArticles.many(2)));
    }
}
