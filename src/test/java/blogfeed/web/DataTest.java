package blogfeed.web;

import static blogfeed.web.InventedArticles.article;
import static blogfeed.web.InventedArticles.demoted;
import static blogfeed.web.InventedArticles.mention;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.web.Health.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DataTest {
    @Test
    void theListTellsWhereEachFeedIs() throws Exception {
        try (var web = new RunningWeb(InventedNewsroom.showing())) {
            var feeds = json(web, "/api/feeds").get("feeds");
            assertThat(feeds).hasSize(2);
            assertThat(feeds.get(1).get("id").asText()).isEqualTo("ai-blogs-new");
            assertThat(feeds.get(1).get("json").asText()).isEqualTo("/api/feeds/ai-blogs-new");
            assertThat(feeds.get(1).get("rankedAt").asText()).isEqualTo("2026-03-14T15:08:46Z");
        }
    }

    @Test
    void anArticleTellsAllThePageDoes() throws Exception {
        var ranked = demoted(article(3, "Small models", "https://example.org/small"), 1);
        try (var web = new RunningWeb(InventedNewsroom.showing(ranked))) {
            var article = json(web, "/api/feeds/ai-blogs").at("/articles/0");
            assertThat(article.get("rank").asInt()).isEqualTo(3);
            assertThat(article.get("demotedFrom").asInt()).isEqualTo(1);
            assertThat(article.get("kind").asText()).isEqualTo("blog");
            assertThat(article.get("evidence").asText()).isEqualTo("card");
            assertThat(article.get("firstMentionAt").asText()).isEqualTo("2026-03-14T12:09:26Z");
            assertThat(article.at("/engagement/likes").asInt()).isEqualTo(21);
            assertThat(article.at("/score/terms/2/name").asText()).isEqualTo("mentions");
            assertThat(article.at("/reasons/1/code").asText()).isEqualTo("kind");
            assertThat(article.get("standing")).isEqualTo(article.at("/mentions/0"));
            assertThat(article.at("/standing/handle").asText()).isEqualTo("ada.example");
            assertThat(article.at("/standing/did").asText()).isEqualTo("did:plc:invented0000000000000003");
        }
    }

    @Test
    void whatIsUnknownIsNull() throws Exception {
        var article = article(1, "", "https://example.org/", List.of(mention(1, null, Duration.ofHours(1))));
        var feed =
                new FeedView("f", "at://did:plc:x/app.bsky.feed.generator/f", "F", "", Instant.EPOCH, List.of(article));
        try (var web = new RunningWeb(new InventedNewsroom(List.of(feed), InventedNewsroom.health(Status.OK)))) {
            var json = json(web, "/api/feeds/f");
            assertThat(json.at("/feed/rankedAt").isNull()).isTrue();
            assertThat(json.at("/articles/0/demotedFrom").isNull()).isTrue();
            assertThat(json.at("/articles/0/standing/handle").isNull()).isTrue();
        }
    }

    @Test
    void theLimitIsAHundredUnlessAsked() throws Exception {
        var newsroom = InventedNewsroom.showing(InventedArticles.many(130), InventedNewsroom.health(Status.OK));
        try (var web = new RunningWeb(newsroom)) {
            assertThat(json(web, "/api/feeds/ai-blogs").get("articles")).hasSize(100);
            assertThat(json(web, "/api/feeds/ai-blogs?limit=1").get("articles")).hasSize(1);
            assertThat(json(web, "/api/feeds/ai-blogs?limit=1000").get("articles"))
                    .hasSize(130);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1001", "99999999999", "ten", "", "1.5", "+1", "%20", "%00", "1&limit=2", "%D9%A1"})
    void aBadLimitIsRefusedWithTheRange(String limit) throws Exception {
        try (var web = new RunningWeb(InventedNewsroom.showing())) {
            var answer = web.get("/api/feeds/ai-blogs?limit=" + limit);
            var json = new ObjectMapper().readTree(answer.body());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json.get("error").asText()).isEqualTo("InvalidRequest");
            assertThat(json.get("message").asText()).isEqualTo("limit must be a whole number from 1 to 1000");
        }
    }

    @Test
    void anUnknownFeedIsAnErrorForScripts() throws Exception {
        try (var web = new RunningWeb(InventedNewsroom.showing())) {
            var answer = web.get("/api/feeds/nope", "accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(new ObjectMapper().readTree(answer.body()).get("error").asText())
                    .isEqualTo("UnknownFeed");
        }
    }

    @Test
    void anArticleEverybodyMentionsListsOnlySomeOfThem() throws Exception {
        var mentions = IntStream.range(0, 500)
                .mapToObj(number -> mention(number, "reader.example", Duration.ofHours(1)))
                .toList();
        try (var web = new RunningWeb(InventedNewsroom.showing(article(1, "T", "https://example.org/", mentions)))) {
            var article = json(web, "/api/feeds/ai-blogs").at("/articles/0");
            assertThat(article.get("mentions")).hasSize(FeedJson.MOST_MENTIONS);
            assertThat(article.get("people").asInt()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void healthIsRefusedWhereWhatIsShownIsStale(Status status) throws Exception {
        try (var web = new RunningWeb(InventedNewsroom.showing(List.of(), InventedNewsroom.health(status)))) {
            var stale = List.of(Status.BEHIND, Status.SILENT, Status.FAILING).contains(status);
            var answer = web.get("/health");
            var json = new ObjectMapper().readTree(answer.body());
            assertThat(answer.statusCode()).isEqualTo(stale ? 503 : 200);
            assertThat(json.get("status").asText()).isEqualTo(status.toString());
            assertThat(json.get("lastEventAt").asText()).isEqualTo("2026-03-14T15:09:14Z");
            assertThat(json.get("lagSeconds").asLong()).isEqualTo(12);
            assertThat(json.at("/counts/received").asLong()).isEqualTo(5000);
            assertThat(json.at("/feeds/0/ranking").asLong()).isEqualTo(7);
        }
    }

    private static JsonNode json(RunningWeb web, String path) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        return new ObjectMapper().readTree(answer.body());
    }
}
