package blogfeed.store;

import blogfeed.model.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are to be fetched, and when. Each has at most one place in the queue. Who takes one has it for as long as
 * the lease lasts; then, or when the program starts again, it is due again: a crash loses none.
 */
public final class FetchQueue {
    /**
     * An article to be fetched.
     *
     * @param url its canonical URL
     * @param posted a URL by which it was last mentioned; empty where it was by none
     * @param attempts how many have failed since the last success
     * @param etag of the page as read before, to ask whether it changed since
     * @param lastModified the same
     */
    public record Job(
            long articleId,
            String url,
            String posted,
            int attempts,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /**
     * The place of one article in the queue.
     *
     * @param dueAt not before; null while there is nothing to fetch
     * @param triedAt the last attempt; null where there was none
     * @param lastResult what that came to, in a few words
     */
    public record Place(
            @Nullable Instant dueAt, int attempts, @Nullable Instant triedAt, String lastResult) {}

    /**
     * How long the queue is.
     *
     * @param due to be fetched as soon as it can be
     * @param later to be tried again some time
     */
    public record Length(long due, long later) {}

    private final Sql sql;

    FetchQueue(Sql sql) {
        this.sql = sql;
    }

    /**
     * Wants an article fetched that was mentioned: at once where it never was, and again where the last time is long ago. One
     * that counts as read from its record is not.
     */
    public void mentioned(long articleId, Target target, Instant longAgo) {
        sql.run("""
                INSERT INTO fetch (article_id, host, due_at)
                SELECT ?, ?, 0 WHERE NOT EXISTS (SELECT 1 FROM page JOIN article ON article.id = article_id
                                                  WHERE article_id = ? AND page.url LIKE 'at:%' AND state = 'read')
                ON CONFLICT DO UPDATE SET due_at = 0, attempts = 0 WHERE due_at IS NULL AND tried_at < ?
                """, articleId, target.host(), articleId, longAgo);
    }

    /** Says how much an article is worth fetching; what is worth more goes first. */
    public void prioritize(long articleId, long priority) {
        sql.run("UPDATE fetch SET priority = ? WHERE article_id = ? AND priority <> ?", priority, articleId, priority);
    }

    /**
     * Takes what is due and worth most, the youngest of equals.
     *
     * @param leasedUntil when it is due again, should nothing be heard of it
     * @param busyHosts those that must not be asked now
     */
    public Optional<Job> take(Instant now, Instant leasedUntil, Collection<String> busyHosts) {
        var job = sql.one("""
                SELECT fetch.article_id, article.url,
                       (SELECT url FROM link WHERE link.article_id = fetch.article_id AND url NOT LIKE 'at:%'
                         ORDER BY post_id DESC LIMIT 1),
                       attempts, etag, last_modified
                  FROM fetch JOIN article ON article.id = fetch.article_id LEFT JOIN page USING (article_id)
                 WHERE due_at IS NOT NULL AND due_at <= ?
                   AND instr(?, ' ' || fetch.host || ' ') = 0
                 ORDER BY priority DESC, fetch.article_id DESC LIMIT 1
                """, FetchQueue::job, now, " " + String.join("  ", busyHosts) + " ");
        job.ifPresent(taken ->
                sql.run("UPDATE fetch SET due_at = ?, taken = 1 WHERE article_id = ?", leasedUntil, taken.articleId()));
        return job;
    }

    private static Job job(Row row) throws SQLException {
        return new Job(row.number(1), row.text(2), row.text(3), row.count(4), row.textOrNull(5), row.textOrNull(6));
    }

    /** Notes that an attempt succeeded or that no other is worth it. */
    public void finish(long articleId, Instant at, String result) {
        sql.run(
                "UPDATE fetch SET due_at = NULL, taken = 0, attempts = 0, tried_at = ?, last_result = ? WHERE article_id = ?",
                at,
                result,
                articleId);
    }

    /** Notes that an attempt failed, and when to try again. */
    public void retry(long articleId, Instant at, Instant dueAt, String result) {
        sql.run("""
                UPDATE fetch SET due_at = ?, taken = 0, attempts = attempts + 1, tried_at = ?, last_result = ?
                 WHERE article_id = ?
                """, dueAt, at, result, articleId);
    }

    /** Gives an article back untried. */
    public void giveBack(long articleId) {
        sql.run("UPDATE fetch SET due_at = 0, taken = 0 WHERE article_id = ?", articleId);
    }

    /** Gives back what was taken when the program last ended, however it did. Only one program at a time has the store. */
    public void giveBackAll() {
        sql.run("UPDATE fetch SET due_at = 0, taken = 0 WHERE taken = 1");
    }

    public Optional<Place> of(long articleId) {
        return sql.one(
                "SELECT due_at IS NULL, due_at, attempts, tried_at, last_result FROM fetch WHERE article_id = ?",
                row -> new Place(
                        row.flag(1) ? null : row.time(2),
                        row.count(3),
                        row.number(4) == 0 ? null : row.time(4),
                        row.text(5)),
                articleId);
    }

    public Length length(Instant now) {
        return sql.one("""
                        SELECT count(*) FILTER (WHERE due_at <= ?), count(*) FILTER (WHERE due_at > ?)
                          FROM fetch WHERE due_at IS NOT NULL
                        """, row -> new Length(row.number(1), row.number(2)), now, now)
                .orElse(new Length(0, 0));
    }
}
