package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.model.Carrier;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.PostDraft;
import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.model.Tid;
import blogfeed.model.TopicScore;
import blogfeed.store.Database;
import blogfeed.store.Engagements;
import blogfeed.store.Facts;
import blogfeed.store.RankingShelf;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Feeds ranked from a database of their own, at a time that only moves when told. */
final class Newsstand implements AutoCloseable {
    private static final Reason BECAUSE = new Reason("host", "host example.com");

    private final Path folder;
    private List<FeedRules> feeds;
    private Instant now = Drafts.NOON;
    Database database;
    RankingShelf shelf;
    RankingPass pass;

    Newsstand(Path folder, FeedRules... feeds) {
        this.folder = folder;
        this.feeds = List.of(feeds);
        database = Database.open(folder);
        shelf = new RankingShelf(() -> now);
        pass = new RankingPass(database, shelf, () -> this.feeds, () -> now);
    }

    void restart() {
        database.close();
        database = Database.open(folder);
        shelf = new RankingShelf(() -> now);
        pass = new RankingPass(database, shelf, () -> this.feeds, () -> now);
    }

    /** From now on the database takes no ranking, as if the disk were full. */
    void refuseRankings() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("blogfeed.db"))) {
            connection
                    .createStatement()
                    .execute("CREATE TRIGGER refusal BEFORE INSERT ON ranking BEGIN SELECT raise(ABORT, 'full'); END");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** From now on there are these feeds. */
    void change(FeedRules... feeds) {
        this.feeds = List.of(feeds);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    /** Somebody mentions an article now; its number. */
    long mention(String author, String host) {
        var target = new Target("https://" + host + "/post", host, host, Kind.BLOG);
        return database.write(facts -> {
            var post = PostDraft.of(author, Tid.of(now, 1).value(), now)
                    .text("read this")
                    .post();
            var article = facts.articles().findOrAdd(target, now);
            var id = facts.posts()
                    .add(facts.accounts().findOrAdd(post.uri().did()).id(), post, false, BECAUSE);
            facts.posts().addLink(id, 0, article, new Link(Carrier.TEXT, target.url(), target, null));
            facts.articles().score(article, new TopicScore("llm", 0.9, Evidence.POST, List.of()), "v1");
            return article;
        });
    }

    /** Somebody likes the first post that mentions an article. */
    void like(String fan, long article) {
        database.change(facts -> facts.engagements()
                .add(
                        Engagements.Kind.LIKE,
                        facts.accounts().findOrAdd(PostDraft.did(fan)).id(),
                        fan,
                        Tid.of(now, 0),
                        firstPost(article, facts),
                        now));
    }

    void delete(long article) {
        database.change(facts -> facts.posts().delete(firstPost(article, facts)));
    }

    private static long firstPost(long article, Facts facts) {
        return facts.candidates().find(article).orElseThrow().mentions().get(0).postId();
    }

    Ranking ranking(String feed) {
        return shelf.current(feed).orElseThrow().ranking();
    }

    List<RankedArticle> detail(String feed) {
        return shelf.current(feed).orElseThrow().articles();
    }

    List<Long> order(String feed) {
        return ranking(feed).entries().stream().map(Ranking.Entry::articleId).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
