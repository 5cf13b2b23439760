package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Carrier;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.PostDraft;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.model.Tid;
import blogfeed.store.Accounts.Account;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A database in a folder of its own, with short ways to put facts in and to look at its tables from outside. */
final class SmallStore implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final Reason BECAUSE = new Reason("topic", "about llm: 0.90 (the gate wants 0.15)");

    private final String url;
    final Database database;

    SmallStore(Path folder) {
        url = urlIn(folder);
        database = Database.open(folder);
    }

    static String urlIn(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("blogfeed.db");
    }

    static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    static Tid rev(int minutes) {
        return Tid.of(minute(minutes), 0);
    }

    static PostDraft draft(String author, String rkey, int minutes) {
        return PostDraft.of(author, rkey, minute(minutes)).text("read this");
    }

    static Target target(String url) {
        var host = String.valueOf(URI.create(url).getHost());
        return new Target(url, host, host, Kind.BLOG);
    }

    static Link link(String url) {
        return new Link(Carrier.TEXT, url, target(url), null);
    }

    /** Stores a post that links to these URLs; returns its number. */
    long mention(Post post, String... urls) {
        return database.write(facts -> mention(facts, post, urls));
    }

    static long mention(Facts facts, Post post, String... urls) {
        var author = facts.accounts().findOrAdd(post.uri().did());
        var id = facts.posts().add(author.id(), post, false, BECAUSE);
        for (int i = 0; i < urls.length; i++) {
            var article = facts.articles().findOrAdd(target(urls[i]), post.postedAt());
            facts.posts().addLink(id, i, article, link(urls[i]));
        }
        return id;
    }

    long article(String url) {
        return database.read(facts -> facts.articles().find(url)).orElseThrow();
    }

    Account account(String name) {
        return database.write(facts -> facts.accounts().findOrAdd(PostDraft.did(name)));
    }

    PostLife.Kept kept(AtUri post) {
        return database.read(facts -> facts.lives().of(post)).kept().orElseThrow();
    }

    <T> T ask(Function<Facts, T> question) {
        return database.read(question);
    }

    /** The first column of a query, asked beside the store. */
    List<String> look(String query) {
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Changes a database as no Blogfeed of today would. */
    static void tamper(Path folder, String statement) {
        try (var connection = DriverManager.getConnection(urlIn(folder))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
