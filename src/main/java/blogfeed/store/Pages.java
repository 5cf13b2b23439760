package blogfeed.store;

import blogfeed.model.KindVerdict.Signal;
import blogfeed.model.Page;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read of articles' pages. */
public final class Pages {
    /**
     * A page as it was read.
     *
     * @param url where, behind all redirects
     * @param kindSignals what told its kind
     * @param etag as the server gave it, to ask whether anything changed since
     * @param lastModified the same
     */
    public record Stored(
            Page page,
            String url,
            Instant readAt,
            List<Signal> kindSignals,
            @Nullable String etag,
            @Nullable String lastModified) {}

    private final Sql sql;
    private final Facts facts;

    Pages(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /** Notes what was read, in place of what was read before. */
    public void save(long articleId, Stored stored) {
        facts.touch();
        var page = stored.page();
        sql.run(
                """
                INSERT OR REPLACE INTO page
                       (article_id, read_at, url, title, description, author, site_name, language, published, modified,
                        feed, image, tags, text, words, code_blocks, figures, paywalled, kind_signals, etag, last_modified)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                articleId,
                stored.readAt(),
                stored.url(),
                page.title(),
                page.description(),
                page.author(),
                page.siteName(),
                page.language(),
                page.published(),
                page.modified(),
                page.feed(),
                page.image(),
                Row.joined(page.tags()),
                page.text(),
                page.words(),
                page.codeBlocks(),
                page.figures(),
                page.paywalled(),
                SignalJson.write(stored.kindSignals()),
                stored.etag(),
                stored.lastModified());
    }

    /** Forgets what was read. */
    public void remove(long articleId) {
        facts.touch();
        sql.run("DELETE FROM page WHERE article_id = ?", articleId);
    }

    /** Lets the page be sent again at the next fetch, whether it changed or not. */
    public void forgetVersion(long articleId) {
        sql.run("UPDATE page SET etag = NULL, last_modified = NULL WHERE article_id = ?", articleId);
    }

    /** Where an article was read; empty where it was not. */
    public Optional<String> source(long articleId) {
        return sql.one("SELECT url FROM page WHERE article_id = ?", row -> row.text(1), articleId);
    }

    public Optional<Stored> find(long articleId) {
        return sql.one(
                """
                SELECT title, description, author, site_name, language, published, modified, feed, image, tags,
                       text, words, code_blocks, figures, paywalled, url, read_at, kind_signals, etag, last_modified
                  FROM page WHERE article_id = ?
                """,
                row -> new Stored(
                        page(row),
                        row.text(16),
                        row.time(17),
                        SignalJson.read(row.text(18)),
                        row.textOrNull(19),
                        row.textOrNull(20)),
                articleId);
    }

    private static Page page(Row row) throws SQLException {
        return new Page(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.textOrNull(5),
                row.dayOrNull(6),
                row.dayOrNull(7),
                row.textOrNull(8),
                row.textOrNull(9),
                row.lines(10),
                row.text(11),
                row.count(12),
                row.count(13),
                row.count(14),
                row.flag(15));
    }
}
