package blogfeed.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Temporary tables with what {@link Candidates} reads. They go by the names of the stored ones, and SQLite looks for a name
 * among the temporary tables first; so the same queries see them.
 */
final class Aside {
    static final List<String> TABLES = List.of(
            """
            CREATE TEMP TABLE article (id INTEGER PRIMARY KEY, url TEXT, host TEXT, site TEXT, kind TEXT, title TEXT,
              description TEXT, evidence TEXT, first_mention_at INTEGER)
            """,
            "CREATE INDEX temp.past_article_by_age ON article (first_mention_at)",
            "CREATE TEMP TABLE page (article_id INTEGER PRIMARY KEY, language TEXT)",
            """
            CREATE TEMP TABLE topic_score (article_id INTEGER, topic TEXT, score REAL, PRIMARY KEY (article_id, topic))
              WITHOUT ROWID
            """,
            """
            CREATE TEMP TABLE link (post_id INTEGER, position INTEGER, article_id INTEGER, PRIMARY KEY (post_id, position))
              WITHOUT ROWID
            """,
            "CREATE INDEX temp.past_link_by_article ON link (article_id)",
            """
            CREATE TEMP TABLE post (id INTEGER PRIMARY KEY, account_id INTEGER, rkey TEXT, posted_at INTEGER,
              backdated INTEGER, parent TEXT, languages TEXT, labels TEXT, text TEXT, likes INTEGER, reposts INTEGER,
              quotes INTEGER, replies INTEGER, resync_at INTEGER)
            """,
            "CREATE TEMP TABLE account (id INTEGER PRIMARY KEY, did TEXT, handle TEXT, status TEXT)");

    /** The young articles, and those that were others in the meantime: an article may have grown older by an older mention. */
    private static final String ARTICLES = """
            INSERT INTO temp.article
            SELECT id, url, host, site, kind, title, description, evidence, first_mention_at FROM main.article
             WHERE (first_mention_at >= ?2 AND first_mention_at < ?3)
                OR id IN (SELECT key FROM main.change WHERE number > ?1 AND what = 'article'
                          UNION ALL SELECT was ->> 1 FROM main.change WHERE number > ?1 AND what = 'link')
            """;

    private static final List<String> OF_ARTICLES = List.of(
            "INSERT INTO temp.page SELECT article_id, language FROM main.page WHERE article_id IN (SELECT id FROM temp.article)",
            """
            INSERT INTO temp.topic_score
            SELECT article_id, topic, score FROM main.topic_score WHERE article_id IN (SELECT id FROM temp.article)
            """,
            """
            INSERT INTO temp.link
            SELECT post_id, position, article_id FROM main.link WHERE article_id IN (SELECT id FROM temp.article)
            """);

    private static final String POSTS = """
            INSERT INTO temp.post
            SELECT id, account_id, rkey, posted_at, backdated, parent, languages, labels, text, likes, reposts, quotes,
                   replies, resync_at
              FROM main.post
             WHERE id IN (SELECT post_id FROM temp.link
                          UNION ALL SELECT key FROM main.change WHERE number > ?1 AND what = 'link')
            """;

    private static final String ACCOUNTS = """
            INSERT INTO temp.account
            SELECT id, did, handle, status FROM main.account
             WHERE id IN (SELECT account_id FROM temp.post
                          UNION ALL SELECT was ->> 0 FROM main.change WHERE number > ?1 AND what = 'post')
            """;

    /**
     * How a row becomes again what it was: ?1 is its key, ?2 what it was. A link, a score or a language that was not there
     * becomes one without a value, which is the same to every query.
     */
    private static final Map<String, String> RESTORED = Map.of(
            "article",
            """
            INSERT OR REPLACE INTO temp.article
            SELECT ?1, ?2 ->> 0, ?2 ->> 1, ?2 ->> 2, ?2 ->> 3, ?2 ->> 4, ?2 ->> 5, ?2 ->> 6, ?2 ->> 7
            """,
            "page",
            "INSERT OR REPLACE INTO temp.page SELECT ?1, ?2 ->> 0",
            "topic",
            "INSERT OR REPLACE INTO temp.topic_score SELECT ?1, ?2 ->> 0, ?2 ->> 1",
            "link",
            "INSERT OR REPLACE INTO temp.link SELECT ?1, ?2 ->> 0, ?2 ->> 1",
            "post",
            """
            INSERT OR REPLACE INTO temp.post
            SELECT ?1, ?2 ->> 0, ?2 ->> 1, ?2 ->> 2, ?2 ->> 3, ?2 ->> 4, ?2 ->> 5, ?2 ->> 6, ?2 ->> 7, ?2 ->> 8, ?2 ->> 9,
                   ?2 ->> 10, ?2 ->> 11, ?2 ->> 12
            """,
            "counts",
            """
            UPDATE temp.post SET likes = ?2 ->> 0, reposts = ?2 ->> 1, quotes = ?2 ->> 2, replies = ?2 ->> 3 WHERE id = ?1
            """,
            "account",
            "INSERT OR REPLACE INTO temp.account SELECT ?1, ?2 ->> 0, ?2 ->> 1, ?2 ->> 2");

    private Aside() {}

    /** Copies what is, as far as it is needed from a change on, for articles first mentioned since then. */
    static void fill(Sql sql, long change, Instant oldest) {
        sql.run(ARTICLES, change, oldest, Articles.UNMENTIONED);
        OF_ARTICLES.forEach(sql::run);
        sql.run(POSTS, change);
        sql.run(ACCOUNTS, change);
    }

    static void undo(Sql sql, String what, long key, String was) {
        var statement = RESTORED.get(what);
        if (statement == null) {
            throw new IllegalStateException("the history tells of a change of " + what + " that nobody can undo");
        }
        sql.run(statement, key, was);
    }
}
