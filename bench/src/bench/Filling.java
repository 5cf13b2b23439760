package bench;

import blogfeed.topic.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Fills a database that the program has made with posts of the last thirty days. However many they are, the feeds show
 * the same few hundred of the last week: what is about their topic does not grow with what is kept.
 */
final class Filling implements AutoCloseable {
    private static final long DAYS_30 = Duration.ofDays(30).toNanos() / 1_000;
    private static final long DAYS_6 = Duration.ofDays(6).toNanos() / 1_000;
    private static final long A_DAY = Duration.ofDays(1).toNanos() / 1_000;

    private final Dice dice = new Dice(11);
    private final Talk talk = new Talk(dice);
    private final Connection sql;
    private final long now = Instant.now().toEpochMilli() * 1_000;
    private final int posts;
    private final int accounts;
    private final int articles;
    private final int shown;
    private final List<String> languages;

    private Filling(Path data, int posts, int shown, List<String> languages) throws SQLException {
        sql = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("blogfeed.db"));
        this.posts = posts;
        this.shown = shown;
        this.languages = languages;
        accounts = posts / 4;
        articles = posts * 7 / 10;
    }

    /** @param shown how many articles the feeds find, of seven for each ten posts */
    static void fill(Path data, int posts, int shown) {
        fill(data, posts, shown, List.of("en"));
    }

    /**
     * The same in several languages: pages of what is shown are in any of them, and so are the posts that mention them,
     * several of each.
     */
    static void fill(Path data, int posts, int shown, List<String> languages) {
        try (var filling = new Filling(data, posts, shown, languages);
                var statement = filling.sql.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -256000");
            filling.sql.setAutoCommit(false);
            filling.accounts();
            filling.articles();
            filling.posts();
            filling.likes();
            filling.pages();
            filling.sql.commit();
        } catch (SQLException e) {
            throw new Failed("the database in " + data + " can't be filled; have its tables changed?", e);
        }
    }

    /** What each of these viewers told of the feed: most of what it shows they have seen, some they want less of, some more. */
    static void tell(Path data, String feed, List<String> viewers) {
        try (var sql = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("blogfeed.db"));
                var statement = sql.createStatement()) {
            sql.setAutoCommit(false);
            try (var viewer = sql.prepareStatement("INSERT INTO viewer (did) VALUES (?)")) {
                for (var did : viewers) {
                    viewer.setString(1, did);
                    viewer.executeUpdate();
                }
            }
            // Of a hundred articles three are wanted more, five less, 64 seen; which ones differs from viewer to viewer.
            statement.execute("""
                    INSERT INTO interaction (viewer_id, article_id, feed, event, at, site, author)
                    SELECT viewer_id, article_id, '%s',
                           CASE WHEN share < 3 THEN 'requestMore' WHEN share < 8 THEN 'requestLess' ELSE 'interactionSeen' END,
                           at, CASE WHEN share < 8 THEN site ELSE '' END, CASE WHEN share < 8 THEN author ELSE '' END
                      FROM (SELECT viewer.id AS viewer_id, article.id AS article_id, site, account.did AS author,
                                   first_mention_at + 1000 * viewer.id AS at,
                                   (article.id * 7919 + viewer.id * 104729) %% 100 AS share
                              FROM viewer, article
                              JOIN post ON post.id = article.id JOIN account ON account.id = post.account_id
                             WHERE host LIKE 'blog%%')
                     WHERE share < 72
                    """.formatted(feed));
            sql.commit();
        } catch (SQLException e) {
            throw new Failed("what viewers tell can't be stored in " + data + "; have its tables changed?", e);
        }
    }

    private interface Row {
        /** The values of the row with that number, from 1. */
        Object[] of(int number);
    }

    private void insert(String table, int count, Row row) throws SQLException {
        PreparedStatement statement = null;
        for (int i = 1; i <= count; i++) {
            var values = row.of(i);
            if (statement == null) {
                statement = sql.prepareStatement(
                        "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")");
            }
            for (int column = 0; column < values.length; column++) {
                statement.setObject(column + 1, values[column]);
            }
            statement.addBatch();
            if (i % 5_000 == 0 || i == count) {
                statement.executeBatch();
            }
        }
        if (statement != null) {
            statement.close();
        }
    }

    private void accounts() throws SQLException {
        insert("account (id, did)", accounts, id -> new Object[] {id, "did:plc:" + dice.letters(24)});
    }

    /** Of every few articles one is shown, all of them young; each was mentioned first by the post of the same number. */
    private void articles() throws SQLException {
        var version = Topics.load(Place.root().resolve("feeds")).get("llm").version();
        insert("article (id, url, host, site, kind, title, description, evidence, first_mention_at)", articles, id -> {
            var host = (isShown(id) ? "blog" + id : "news" + id % 5_000) + ".example.com";
            var site = isShown(id) ? "blog" + id + ".example" : "news" + id % 5_000 + ".example";
            var url = "https://" + host + "/" + talk.topic() + "/" + dice.letters(12);
            var kind = isShown(id) || dice.chance(0.5) ? "blog" : "news";
            var title = talk.words("en", 50);
            return new Object[] {id, url, host, site, kind, title, talk.words("en", 120), "card", postedAt(id)};
        });
        insert("topic_score (article_id, topic, version, evidence, score)", articles, id -> {
            var score = isShown(id) ? 0.7 + dice.part() * 0.3 : dice.part() * 0.4;
            return new Object[] {id, "llm", version, "card", score};
        });
        insert("mention_day (article_id, day, mentions)", articles, id -> new Object[] {id, postedAt(id) / A_DAY, 1});
    }

    private boolean isShown(int article) {
        return article % Math.max(1, articles / shown) == 0;
    }

    /** Spread over thirty days, but what is shown over the last six. */
    private long postedAt(int post) {
        var share = (double) post / posts;
        return now - 60_000_000 - (long) ((post <= articles && isShown(post) ? DAYS_6 : DAYS_30) * share);
    }

    private void posts() throws SQLException {
        insert(
                "post (id, account_id, rkey, rev, claimed_at, witnessed_at, posted_at, backdated, languages, labels,"
                        + " text, kept_because)",
                posts,
                id -> {
                    var at = postedAt(id);
                    var account = 1 + dice.below(accounts);
                    var key = Names.tid(at, id & 1023);
                    var text = talk.words("en", 120);
                    return new Object[] {id, account, key, key, at, at, at, 0, language(), "", text, "[]"};
                });
        insert("link (post_id, position, article_id, carrier, url, title, description)", posts, id -> {
            var article = id <= articles ? id : another();
            return new Object[] {id, 0, article, "embed", "https://example.com/" + id, talk.words("en", 50), ""};
        });
    }

    private int another() {
        return languages.size() == 1 ? 1 + dice.below(articles) : (1 + dice.below(shown)) * (articles / shown);
    }

    private String language() {
        return languages.size() == 1 ? languages.get(0) : languages.get(dice.below(languages.size()));
    }

    private void pages() throws SQLException {
        insert(
                "page (article_id, read_at, url, author, site_name, title, description, language, text, words, code_blocks,"
                        + " figures, paywalled, kind_signals)",
                languages.size() == 1 ? 0 : shown,
                number -> {
                    var id = number * (articles / shown);
                    var url = "https://blog" + id + ".example.com/";
                    return new Object[] {id, now, url, "", "", "", "", language(), "", 0, 0, 0, 0, "[]"};
                });
    }

    private void likes() throws SQLException {
        insert("engagement (kind, account_id, rkey, rev, post_id, at, removed_at)", posts / 2, id -> {
            var post = 1 + dice.below(posts);
            return new Object[] {
                "like", 1 + dice.below(accounts), Names.tid(now - id, 1), "3aaaaaaaaaa2a", post, now - id, null
            };
        });
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
