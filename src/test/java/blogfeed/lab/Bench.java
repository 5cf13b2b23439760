package blogfeed.lab;

import blogfeed.feed.FeedDrafts;
import blogfeed.feed.FeedFolder;
import blogfeed.feed.FeedRules;
import blogfeed.lab.ArticleReport.FeedReport;
import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Carrier;
import blogfeed.model.Did;
import blogfeed.model.Evidence;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import blogfeed.model.TopicScore;
import blogfeed.store.Database;
import blogfeed.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A laboratory with the feeds that come with the program, over a store with what a test puts in. */
final class Bench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Path FEEDS = Path.of("feeds");

    final Database database;
    final Laboratory laboratory;

    Bench(Path folder) {
        this(folder, FEEDS);
    }

    /** @param files folder of the feeds' files, where a draft begins */
    Bench(Path folder, Path files) {
        database = Database.open(folder);
        var topics = Topics.load(FEEDS);
        var feeds = FeedFolder.load(FEEDS, topics.keySet()).stream()
                .map(FeedRules::new)
                .toList();
        var hosts = HostLists.read(FEEDS.resolve("hosts"));
        laboratory = new Laboratory(
                database,
                hosts,
                List.copyOf(topics.values()),
                feeds,
                new FeedDrafts(files, topics.keySet()),
                InstantSource.fixed(NOW),
                Steps.UNTOLD);
    }

    static AtUri uri(String author) {
        return AtUri.post(new Did("did:plc:" + author), "3post");
    }

    static Post post(String author, Duration ago, Card card) {
        var at = NOW.minus(ago);
        return new Post(
                uri(author),
                Tid.of(at, 1),
                at,
                at,
                List.of("en"),
                List.of(),
                null,
                null,
                null,
                "Read this",
                List.of(),
                card);
    }

    /** Keeps a post whose card leads to an article about LLMs on a blog. */
    void keep(String author, Duration ago, String url, String title) {
        var card = new Card(url, title, "");
        var post = post(author, ago, card);
        var target = laboratory.hosts().target(url).orElseThrow();
        database.change(facts -> {
            var account = facts.accounts().findOrAdd(post.uri().did());
            var postId = facts.posts().add(account.id(), post, false, new Reason("topic", "about llm: 0.90"));
            var articleId = facts.articles().findOrAdd(target, post.postedAt());
            facts.posts().addLink(postId, 0, articleId, new Link(Carrier.EMBED, url, target, card));
            facts.articles().describe(articleId, card.title(), card.description(), Evidence.CARD);
            facts.articles().score(articleId, new TopicScore("llm", 0.9, Evidence.CARD, List.of()), "v");
        });
    }

    /** What every feed says of an article. */
    FeedReport opinion(String feed, String url) {
        return why(url).articles().get(0).feeds().stream()
                .filter(each -> each.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    void turnAway(String author, String url, String... reasons) {
        var because = List.of(reasons).stream()
                .map(reason -> new Reason("topic", reason))
                .toList();
        var post = post(author, Duration.ofHours(1), new Card(url, "", ""));
        database.change(facts -> facts.nearMisses().add(url, post, because));
    }

    void delete(String author) {
        database.change(facts -> {
            var account = facts.accounts().find(uri(author).did()).orElseThrow();
            var kept = facts.posts().find(account.id(), uri(author).rkey()).orElseThrow();
            facts.posts().delete(kept.id());
            facts.posts().bury(account.id(), uri(author).rkey(), Tid.of(NOW, 1), NOW);
        });
    }

    WhyReport why(String subject) {
        return new Why(laboratory).about(subject).orElseThrow();
    }

    FeedRules rules(String feed) {
        return laboratory.feeds().stream()
                .filter(each -> each.definition().id().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    PreviewReport preview(String feed) {
        var rules = rules(feed);
        return PreviewReport.of(rules, rules, null, false, laboratory);
    }

    @Override
    public void close() {
        database.close();
    }
}
