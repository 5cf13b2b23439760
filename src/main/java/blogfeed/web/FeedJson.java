package blogfeed.web;

import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Score;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Feeds for scripts: foreign text as it is, only escaped as JSON asks. */
final class FeedJson {
    /** At most so many mentions of one article are listed; {@code people} counts all. */
    static final int MOST_MENTIONS = 100;

    private FeedJson() {}

    static ObjectNode list(List<FeedView> feeds) {
        var json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("feeds");
        feeds.forEach(feed -> list.add(about(feed)));
        return json;
    }

    static ObjectNode feed(FeedView feed, int limit) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("feed", about(feed));
        var articles = json.putArray("articles");
        feed.articles().stream().limit(limit).forEach(article -> articles.add(article(article)));
        return json;
    }

    private static ObjectNode about(FeedView feed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", feed.id())
                .put("uri", feed.uri())
                .put("displayName", feed.displayName())
                .put("description", feed.description())
                .put("rankedAt", feed.ranked() ? feed.rankedAt().toString() : null)
                .put("articleCount", feed.articles().size())
                .put("page", feed.path())
                .put("json", feed.dataPath());
    }

    private static ObjectNode article(RankedArticle ranked) {
        var article = ranked.article();
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("rank", ranked.rank())
                .put("demotedFrom", ranked.demotedFrom() < ranked.rank() ? (Integer) ranked.demotedFrom() : null)
                .put("url", article.url())
                .put("title", article.title())
                .put("description", article.description())
                .put("site", article.target().site())
                .put("kind", article.target().kind().toString())
                .put("evidence", article.evidence().toString())
                .put("firstMentionAt", article.firstMentionAt().toString())
                .put("people", ranked.people());
        json.set("engagement", engagement(ranked.engagement()));
        json.set("score", score(ranked.score()));
        addReasons(json.putArray("reasons"), ranked);
        json.set("standing", mention(ranked.standing()));
        addMentions(json.putArray("mentions"), ranked);
        return json;
    }

    private static ObjectNode engagement(Engagement engagement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("likes", engagement.likes())
                .put("reposts", engagement.reposts())
                .put("quotes", engagement.quotes())
                .put("replies", engagement.replies());
    }

    private static ObjectNode score(Score score) {
        var json = JsonNodeFactory.instance.objectNode().put("value", score.value());
        var terms = json.putArray("terms");
        score.terms().forEach(term -> terms.addObject().put("name", term.name()).put("value", term.value()));
        return json;
    }

    private static void addReasons(ArrayNode reasons, RankedArticle ranked) {
        for (var reason : ranked.reasons()) {
            reasons.addObject().put("code", reason.code()).put("text", reason.text());
        }
    }

    private static void addMentions(ArrayNode mentions, RankedArticle ranked) {
        ranked.counted().stream().limit(MOST_MENTIONS).forEach(mention -> mentions.add(mention(mention)));
    }

    private static ObjectNode mention(Mention mention) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("uri", mention.uri().toString())
                .put("did", mention.uri().did().value())
                .put("handle", mention.handle())
                .put("url", WebAddress.of(mention))
                .put("postedAt", mention.postedAt().toString());
        json.set("engagement", engagement(mention.engagement()));
        return json;
    }
}
