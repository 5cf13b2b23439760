package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Tid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Long-form records as their authors wrote them. Of their articles they know only the address. */
public final class Documents {
    private static final String COLUMNS = """
            SELECT document.uri, rev, witnessed_at, publication, base, path, post, title, description, published, modified,
                   tags, text, words, code_blocks, figures, paywalled
              FROM document JOIN account ON account.id = account_id
            """;

    private static final String STANDING = " AND status = 'active' AND resync_at IS NULL ORDER BY document.id";

    private final Sql sql;

    Documents(Sql sql) {
        this.sql = sql;
    }

    /** Under which key a record that is no post has its tombstone: no post's key holds a slash. */
    public static String buriedAs(AtUri uri) {
        return uri.collection() + "/" + uri.rkey();
    }

    public Optional<Document> find(AtUri uri) {
        return sql.one(COLUMNS + "WHERE uri = ?", DocumentRows::read, uri.toString());
    }

    /** Where it is published; null where it is not known, or nobody told yet. */
    public @Nullable String urlOf(AtUri uri) {
        return sql.one("SELECT coalesce(url, '') FROM document WHERE uri = ?", row -> row.text(1), uri.toString())
                .filter(url -> !url.isEmpty())
                .orElse(null);
    }

    /** Adds it, or replaces an older revision of it; where it is published is told by {@link #place}. */
    public void save(long accountId, Document document) {
        toldAgain(document.uri(), document.rev());
        sql.run("""
                INSERT INTO document (uri, account_id, rev, witnessed_at, publication, base, path, post, title, description,
                                      published, modified, tags, text, words, code_blocks, figures, paywalled)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE
                   SET rev = excluded.rev, witnessed_at = excluded.witnessed_at, publication = excluded.publication,
                       base = excluded.base, path = excluded.path, post = excluded.post, title = excluded.title,
                       description = excluded.description, published = excluded.published, modified = excluded.modified,
                       tags = excluded.tags, text = excluded.text, words = excluded.words, code_blocks = excluded.code_blocks,
                       figures = excluded.figures, paywalled = excluded.paywalled
                """, DocumentRows.values(accountId, document));
    }

    /** Says where it is published. */
    public void place(AtUri uri, @Nullable String url) {
        sql.run("UPDATE document SET url = ? WHERE uri = ?", url, uri.toString());
    }

    public void delete(AtUri uri) {
        sql.run("DELETE FROM document WHERE uri = ?", uri.toString());
    }

    /** Those that can be shown at an address, the first that was seen before others. */
    public List<Document> at(String url) {
        return sql.all(COLUMNS + "WHERE url = ?" + STANDING, DocumentRows::read, url);
    }

    /** Those that name a post as their announcement, can be shown, and have an address. */
    public List<Document> announcedBy(AtUri post) {
        return sql.all(COLUMNS + "WHERE post = ? AND url IS NOT NULL" + STANDING, DocumentRows::read, post.toString());
    }

    /** Those that are published in something, be they shown or not. */
    public List<Document> publishedIn(AtUri publication) {
        return sql.all(
                COLUMNS + "WHERE publication = ? ORDER BY document.id", DocumentRows::read, publication.toString());
    }

    /** All of an account, be they shown or not. */
    public List<Document> of(long accountId) {
        return sql.all(COLUMNS + "WHERE account_id = ? ORDER BY document.id", DocumentRows::read, accountId);
    }

    /** Those of an account whose path this URL ends with, where that path is long enough to tell one from another. */
    public List<Document> endingLike(long accountId, String url, int longEnough) {
        return sql.all(
                COLUMNS + "WHERE account_id = ? AND length(path) >= ? AND substr(?, -length(path)) = path" + STANDING,
                DocumentRows::read,
                accountId,
                longEnough,
                url);
    }

    /** Hides an account's documents until they are told again, with that revision or a later one. */
    void awaitResync(long accountId, Tid rev, Instant at) {
        sql.run("UPDATE document SET resync_at = ?, resync_rev = ? WHERE account_id = ?", at, rev.value(), accountId);
    }

    /** Ends the waiting of a document that was told with that revision; whether it had waited. */
    public boolean toldAgain(AtUri uri, Tid rev) {
        return sql.run(
                        "UPDATE document SET resync_at = NULL, resync_rev = NULL WHERE uri = ? AND resync_rev <= ?",
                        uri.toString(),
                        rev.value())
                > 0;
    }

    /** Names every post that a document calls its announcement, for whoever screens the stream. */
    public void forEachAnnouncement(Consumer<AtUri> post) {
        sql.each(
                "SELECT post FROM document WHERE post IS NOT NULL",
                row -> AtUri.parse(row.text(1)).ifPresent(post));
    }

    /** Names the DID of everybody who has documents. */
    public void forEachAuthor(Consumer<String> did) {
        sql.each(
                "SELECT did FROM account WHERE id IN (SELECT account_id FROM document)",
                row -> did.accept(row.text(1)));
    }

    int removeNeverToldAgain(Duration wait) {
        return sql.run(
                "DELETE FROM document WHERE resync_at < (SELECT max(time) FROM stream_cursor) - ?",
                wait.toNanos() / 1_000);
    }

    /** Forgets the oldest that nobody mentions, with their articles; returns how many. */
    int removeUnmentionedBefore(Instant time, int limit) {
        var urls = sql.all("""
                DELETE FROM document
                 WHERE id IN (SELECT id FROM document
                               WHERE witnessed_at < ?
                                 AND NOT EXISTS (SELECT 1 FROM article JOIN link ON article_id = article.id
                                                  WHERE article.url = document.url)
                                 AND NOT EXISTS (SELECT 1 FROM alias JOIN link USING (article_id)
                                                  WHERE alias.url = document.url)
                               ORDER BY witnessed_at LIMIT ?)
                RETURNING coalesce(url, '')
                """, row -> row.text(1), time, limit);
        for (var url : urls) {
            sql.run("""
                    DELETE FROM article WHERE url = ? AND first_mention_at = ?
                       AND NOT EXISTS (SELECT 1 FROM document WHERE document.url = article.url)
                    """, url, Articles.UNMENTIONED);
        }
        return urls.size();
    }
}
