package blogfeed.cli;

import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Carrier;
import blogfeed.model.Did;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Page;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import blogfeed.store.Database;
import blogfeed.store.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A folder of feeds with a topic about bees, and a store with articles, as a tuner has them who begins a topic. */
final class BeeHouse {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final HostLists HOSTS = HostLists.read(Path.of("feeds/hosts"));

    final Path feeds;
    final Path data;
    final Path examples;
    private int posts;

    BeeHouse(Path folder) throws IOException {
        feeds = folder.resolve("feeds");
        data = folder.resolve("data");
        Files.createDirectories(data);
        var topic = Files.createDirectories(feeds.resolve("topics/bees"));
        examples = topic.resolve("examples.jsonl");
        Files.writeString(topic.resolve("topic.yaml"), """
                description: Bees and their keepers.
                gateMark: 0.1
                fields:
                  title: {weight: 1, most: 9}
                  description: {weight: 1, most: 9}
                  url: {weight: 1, most: 9}
                  posts: {weight: 1, most: 9}
                  hashtags: {weight: 1, most: 9}
                besideCard: 1
                terms:
                  strong: {weight: 6, terms: [honeybee]}
                  fair: {weight: 3.4, terms: [hive]}
                  against: {weight: -3, terms: [spelling]}
                """);
        var feed = Files.createDirectories(feeds.resolve("bees"));
        Files.writeString(feed.resolve("feed.yaml"), """
                displayName: Bees
                description: Blog articles about bees.
                include:
                  topic: {name: bees, minScore: 0.6}
                  kinds: [blog, newsletter]
                """);
    }

    /** An article that one post links to with a card. */
    void article(String url, Kind kind, String title) {
        try (var database = Database.open(data)) {
            var card = new Card(url, title, "What a card says");
            var post = post("look at this", card);
            var target = HOSTS.target(url).orElseThrow();
            database.change(facts -> {
                var account = facts.accounts().findOrAdd(post.uri().did());
                var postId = facts.posts().add(account.id(), post, false, new Reason("topic", "about bees: 0.90"));
                var articleId = facts.articles().findOrAdd(target, post.postedAt());
                facts.posts().addLink(postId, 0, articleId, new Link(Carrier.EMBED, url, target, card));
                facts.articles().setKind(articleId, kind);
                facts.articles().describe(articleId, title, card.description(), Evidence.CARD);
            });
        }
    }

    /** Lets the page of an article be read. */
    void read(String url, String title, String text) {
        try (var database = Database.open(data)) {
            var page = new Page(
                    title,
                    "",
                    "",
                    "",
                    "en",
                    LocalDate.parse("2026-11-19"),
                    null,
                    null,
                    null,
                    List.of(),
                    text,
                    9,
                    0,
                    0,
                    false);
            database.change(facts -> facts.pages()
                    .save(
                            facts.articles().find(url).orElseThrow(),
                            new Pages.Stored(page, url, NOON, List.of(), null, null)));
        }
    }

    private Post post(String text, Card card) {
        var at = NOON.plusSeconds(posts);
        var uri = AtUri.post(new Did("did:plc:keeper" + posts++), "3post");
        return new Post(uri, Tid.of(at, 1), at, at, List.of("en"), List.of(), null, null, null, text, List.of(), card);
    }
}
