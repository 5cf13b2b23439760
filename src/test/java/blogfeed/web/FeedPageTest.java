package blogfeed.web;

import static blogfeed.web.InventedArticles.NOW;
import static blogfeed.web.InventedArticles.article;
import static blogfeed.web.InventedArticles.demoted;
import static blogfeed.web.InventedArticles.mention;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.web.Health.Status;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FeedPageTest {
    @Test
    void anArticleShowsWhatItIsAndWhoMentionsIt() {
        var mentions = List.of(
                mention(1, "ada.example", Duration.ofHours(3), new Engagement(1, 0, 2, 1234)),
                mention(2, "bob.example", Duration.ofHours(1), Engagement.NONE),
                mention(3, null, Duration.ofHours(1), Engagement.NONE));
        var item = page(article(1, "Small models", "https://example.org/small", mentions))
                .expectFirst(".articles li");

        assertThat(item.select("h2 a").attr("href")).isEqualTo("https://example.org/small");
        assertThat(item.select("h2 a").attr("rel")).isEqualTo("noopener nofollow ugc");
        assertThat(item.select(".rank").text()).isEqualTo("1");
        assertThat(item.select(".origin").text().replace('\u00A0', ' ')).isEqualTo("example.org · 3 h ago");
        assertThat(item.select(".origin time").attr("datetime")).isEqualTo("2026-03-14T12:09:26Z");
        assertThat(item.select(".mentions").text()).isEqualTo("Mentioned by ada.example and 2 others");
        assertThat(item.select(".engagement").text().replace('\u00A0', ' '))
                .isEqualTo("1 like · 2 quotes · 1,234 replies");
    }

    @Test
    void theWhyIsBehindAClickAndComplete() {
        var details =
                page(article(1, "Small models", "https://example.org/small")).expectFirst("details");

        assertThat(details.hasAttr("open")).isFalse();
        assertThat(details.select("tbody th").eachText())
                .containsExactly("likes", "reposts", "mentions", "topic", "decay");
        assertThat(details.select("tbody td").eachText()).containsExactly("3.47", "4.16", "12.10", "0.90", "× 0.0042");
        assertThat(details.select("tfoot td").text()).isEqualTo("24.50");
        assertThat(details.expectFirst("ul").text()).contains("About llm with 0.90", "A blog, as asked.");
        assertThat(details.select(".posts a").attr("href"))
                .isEqualTo("https://bsky.app/profile/did:plc:invented0000000000000001/post/3laaaaaaaa001");
    }

    @Test
    void capsAreShownWhereTheyDemoteAndNowhereElse() {
        var first = demoted(article(1, "Lifted", "https://example.org/1"), 2);
        var second = demoted(article(2, "Demoted", "https://example.org/2"), 1);

        assertThat(page(first, second).select(".demoted").eachText()).containsExactly("demoted from 1");
    }

    @Test
    void onlyTheFirstMentionsAreListed() {
        var mentions = IntStream.range(0, 50).mapToObj(FeedPageTest::reader).toList();
        var posts = page(article(1, "Small models", "https://example.org/small", mentions))
                .select(".posts li");

        assertThat(posts).hasSize(ArticleDetails.MOST_MENTIONS + 1);
        assertThat(posts.get(20).text()).isEqualTo("and 30 more");
    }

    @Test
    void aLongFeedEndsWithTheWayToItsRest() {
        var page = page(InventedNewsroom.showing(InventedArticles.many(130), InventedNewsroom.health(Status.OK)));

        assertThat(page.select(".articles > li")).hasSize(ArticleLists.LONGEST);
        assertThat(page.select(".rest").text()).isEqualTo("30 more articles are in the JSON of this feed.");
        assertThat(page.select(".rest a").attr("href")).isEqualTo("/api/feeds/ai-blogs?limit=1000");
    }

    @ParameterizedTest
    @EnumSource
    void theAgeOfTheLastEventIsAlwaysToldAndTroubleIsExplained(Status status) {
        var health = InventedNewsroom.health(status);
        var page = page(InventedNewsroom.showing(InventedArticles.many(1), health));

        assertThat(page.select(".freshness").text()).isEqualTo("Last event 12 s ago");
        assertThat(page.select(".hint").eachText())
                .isEqualTo(status == Status.OK ? List.of() : List.of(health.sentence()));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFeedSaysWhatWillHappen(Status status) {
        var page = page(InventedNewsroom.showing(List.of(), InventedNewsroom.health(status)));

        assertThat(page.select(".articles")).isEmpty();
        assertThat(page.select(".empty p").text()).isNotEmpty();
    }

    private static Mention reader(int number) {
        return mention(number, "reader-" + number + ".example", Duration.ofHours(1));
    }

    private static Document page(RankedArticle... articles) {
        return page(InventedNewsroom.showing(articles));
    }

    private static Document page(InventedNewsroom newsroom) {
        var feed = newsroom.feeds().get(0);
        return Jsoup.parse(new FeedPage(Look.read()).html(feed, newsroom.feeds(), newsroom.health(), NOW, false));
    }
}
