package blogfeed.rank;

import blogfeed.feed.FeedFile;
import blogfeed.feed.FeedRules;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.PostDraft;
import blogfeed.model.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feeds, articles and mentions for the tests of this package. */
final class Drafts {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final Duration HOUR = Duration.ofHours(1);

    private Drafts() {}

    /** A feed of every host below example.com. */
    static FeedRules everything(String rank) {
        return feed("all", "include: {hosts: ['*.example.com'], maxAge: 7d}\nrank: " + rank);
    }

    static FeedRules feed(String id, String sections) {
        var yaml = "displayName: A\ndescription: B\n" + sections;
        return new FeedRules(FeedFile.parse(id, "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm")));
    }

    /** An article first mentioned that long ago, at a site of its own. */
    static Candidate article(long id, Duration age, Mention... mentions) {
        return article(id, "site" + id, age, mentions);
    }

    static Candidate article(long id, String site, Duration age, Mention... mentions) {
        var host = site + ".example.com";
        var target = new Target("https://" + host + "/" + id, host, host, Kind.BLOG);
        var article =
                new Article(id, target, "Title " + id, "", Evidence.CARD, null, NOON.minus(age), Map.of("llm", 0.5));
        return new Candidate(article, List.of(mentions));
    }

    /** A mention by somebody, of that many likes. */
    static Mention by(String author, int likes) {
        return mention(author, false, new Engagement(likes, 0, 0, 0));
    }

    static Mention reply(String author, int likes) {
        return mention(author, true, new Engagement(likes, 0, 0, 0));
    }

    static Mention mention(String author, boolean reply, Engagement engagement) {
        return new Mention(
                author.hashCode(),
                PostDraft.uri(author, "1"),
                null,
                NOON,
                false,
                reply,
                List.of("en"),
                List.of(),
                "read this",
                engagement);
    }
}
