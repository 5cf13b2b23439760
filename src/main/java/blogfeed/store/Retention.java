package blogfeed.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Forgets facts by age, a slice at a time, so that the writer is never held for long. */
public final class Retention {
    /** How long each kind of fact is kept. */
    public record Ages(
            Duration posts,
            Duration nearMisses,
            Duration history,
            Duration tombstones,
            Duration mentionCounts,
            Duration feedback) {}

    private static final int SLICE = 500;

    /** Whoever is reading goes on knowing what was told before. */
    private static final Duration READING = Duration.ofHours(3);

    /** Small rows at the low end of one table, gone in no time. */
    private static final int SLICE_OF_HISTORY = 5_000;

    /** A repository is told again within minutes; what is not then is gone. */
    private static final Duration RESYNC = Duration.ofHours(1);

    private final Sql sql;
    private final Posts posts;
    private final NearMisses nearMisses;
    private final Documents documents;
    private final History history;
    private final Interactions interactions;

    Retention(
            Sql sql,
            Posts posts,
            NearMisses nearMisses,
            Documents documents,
            History history,
            Interactions interactions) {
        this.sql = sql;
        this.posts = posts;
        this.nearMisses = nearMisses;
        this.documents = documents;
        this.history = history;
        this.interactions = interactions;
    }

    /** Forgets one slice of the posts, near-misses and past moments that are too old; true when there may be more. */
    public boolean forgetSlice(Ages ages, Instant now) {
        var posts = sql.run(
                "DELETE FROM post WHERE id IN (SELECT id FROM post WHERE witnessed_at < ? ORDER BY witnessed_at LIMIT ?)",
                now.minus(ages.posts()),
                SLICE);
        var misses = nearMisses.removeBefore(now.minus(ages.nearMisses()), SLICE);
        var forgotten = documents.removeUnmentionedBefore(now.minus(ages.posts()), SLICE);
        var changes = history.removeBefore(now.minus(ages.history()), SLICE_OF_HISTORY);
        var told = interactions.removeBefore(now.minus(ages.feedback()).minus(READING), SLICE_OF_HISTORY);
        return told == SLICE_OF_HISTORY
                || posts == SLICE
                || misses == SLICE
                || forgotten == SLICE
                || changes == SLICE_OF_HISTORY;
    }

    /** Forgets the small rest, and the articles that nobody mentions any more and no day kept counts. */
    public void forgetRest(Ages ages, Instant now) {
        sql.run("DELETE FROM tombstone WHERE deleted_at < ?", now.minus(ages.tombstones()));
        interactions.removeSilentViewers();
        forgetHidden(now.minus(ages.tombstones()).minus(ages.nearMisses()));
        posts.neverToldAgain(RESYNC).forEach(posts::delete);
        documents.removeNeverToldAgain(RESYNC);
        sql.run("DELETE FROM gap WHERE until_time < ?", now.minus(ages.posts()));
        sql.run(
                "DELETE FROM mention_day WHERE day < ? OR mentions = 0",
                ChronoUnit.DAYS.between(Instant.EPOCH, now.minus(ages.mentionCounts())));
        sql.run("""
                DELETE FROM page WHERE read_at < ? AND NOT EXISTS (SELECT 1 FROM link WHERE article_id = page.article_id)
                """, now.minus(ages.posts()));
        sql.run("DELETE FROM fetch WHERE NOT EXISTS (SELECT 1 FROM link WHERE article_id = fetch.article_id)");
        sql.run("DELETE FROM opinion WHERE NOT EXISTS (SELECT 1 FROM link WHERE article_id = opinion.article_id)");
        sql.run("""
                DELETE FROM article
                 WHERE first_mention_at < ?
                   AND NOT EXISTS (SELECT 1 FROM link WHERE article_id = article.id)
                   AND NOT EXISTS (SELECT 1 FROM mention_day WHERE article_id = article.id)
                """, now.minus(ages.posts()));
    }

    /** A hidden account without facts is of no use once nothing of before its hiding can come back. */
    private void forgetHidden(Instant hiddenBefore) {
        sql.run("""
                DELETE FROM account
                 WHERE status <> 'active' AND status_at < ?
                   AND NOT EXISTS (SELECT 1 FROM post WHERE account_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM engagement WHERE account_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM tombstone WHERE account_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM document WHERE account_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM publication WHERE account_id = account.id)
                """, hiddenBefore);
    }
}
