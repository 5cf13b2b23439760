package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Kept posts, their links, and the tombstones of deleted ones. */
public final class Posts {
    /** A kept post's number and revision. */
    public record Kept(long id, Tid rev) {}

    /** Which post it is, what it quotes, and when it counts as written and was seen. */
    public record Mentioning(AtUri uri, @Nullable AtUri quoted, Instant postedAt, Instant witnessedAt) {}

    private final Sql sql;
    private final Facts facts;

    Posts(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    public Optional<Kept> find(long accountId, String rkey) {
        return sql.one(
                "SELECT id, rev FROM post WHERE account_id = ? AND rkey = ?",
                row -> new Kept(row.number(1), new Tid(row.text(2))),
                accountId,
                rkey);
    }

    /** Whether the record was deleted at this revision or a later one. */
    public boolean isBuried(long accountId, String rkey, Tid rev) {
        return sql.one(
                        "SELECT 1 FROM tombstone WHERE account_id = ? AND rkey = ? AND rev >= ?",
                        row -> true,
                        accountId,
                        rkey,
                        rev.value())
                .isPresent();
    }

    /** Adds a post without links; returns its number. */
    public long add(long accountId, Post post, boolean backdated, Reason because) {
        facts.touch();
        return sql.insert(
                """
                INSERT INTO post (account_id, rkey, rev, claimed_at, witnessed_at, posted_at, backdated,
                                  languages, labels, parent, root, quoted, text, kept_because)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                accountId,
                post.uri().rkey(),
                post.rev().value(),
                post.claimedAt(),
                post.witnessedAt(),
                post.postedAt(),
                backdated,
                String.join(" ", post.languages()),
                String.join(" ", post.labels()),
                text(post.parent()),
                text(post.root()),
                text(post.quoted()),
                post.text(),
                because.text());
    }

    /** Replaces what a newer revision may change; its links are taken off, to be added anew. */
    public void update(long id, Post post) {
        facts.touch();
        toldAgain(id, post.rev());
        uncountMentions(id);
        sql.run(
                """
                UPDATE post SET rev = ?, languages = ?, labels = ?, parent = ?, root = ?, quoted = ?, text = ? WHERE id = ?
                """,
                post.rev().value(),
                String.join(" ", post.languages()),
                String.join(" ", post.labels()),
                text(post.parent()),
                text(post.root()),
                text(post.quoted()),
                post.text(),
                id);
        sql.run("DELETE FROM link WHERE post_id = ?", id);
    }

    /** Adds a link. A post mentions an article once, on the day it was written, however many links lead there. */
    public void addLink(long id, int position, long articleId, Link link) {
        var card = link.card();
        sql.run(
                "INSERT INTO link (post_id, position, article_id, carrier, url, title, description) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                position,
                articleId,
                link.carrier().name().toLowerCase(Locale.ROOT),
                link.posted(),
                card == null ? null : card.title(),
                card == null ? null : card.description());
        countMention(id, articleId);
    }

    /** The articles that a post mentions. */
    public List<Long> articlesOf(long id) {
        return sql.all("SELECT DISTINCT article_id FROM link WHERE post_id = ?", row -> row.number(1), id);
    }

    /** The position behind a post's links. */
    public int linksOf(long id) {
        return sql.one("SELECT coalesce(max(position) + 1, 0) FROM link WHERE post_id = ?", row -> row.count(1), id)
                .orElse(0);
    }

    /** Takes off the links to an article that were posted as this; returns the posts that had them. */
    public List<Long> unlink(long articleId, String posted) {
        var ids = sql.all(
                "DELETE FROM link WHERE article_id = ? AND url = ? RETURNING post_id",
                row -> row.number(1),
                articleId,
                posted);
        for (var id : ids) {
            facts.touch();
            sql.run("""
                    UPDATE mention_day SET mentions = mentions - 1
                     WHERE article_id = ? AND day = (SELECT posted_at / ? FROM post WHERE id = ?)
                       AND NOT EXISTS (SELECT 1 FROM link WHERE post_id = ? AND article_id = ?)
                    """, articleId, Micros.PER_DAY, id, id, articleId);
        }
        return ids;
    }

    /** What a kept post tells of itself. */
    public Mentioning mentioning(long id) {
        return sql.one(
                        """
                        SELECT did, rkey, quoted, posted_at, witnessed_at
                          FROM post JOIN account ON account.id = account_id WHERE post.id = ?
                        """,
                        row -> new Mentioning(
                                AtUri.post(new Did(row.text(1)), row.text(2)),
                                AtUri.parse(row.text(3)).orElse(null),
                                row.time(4),
                                row.time(5)),
                        id)
                .orElseThrow();
    }

    /** The canonical URLs that an account's kept posts link to and that end like this. */
    public List<String> urlsPostedBy(long accountId, String ending) {
        return sql.all("""
                SELECT DISTINCT article.url FROM post JOIN link ON post_id = post.id JOIN article ON article.id = article_id
                 WHERE account_id = ? AND substr(article.url, -length(?)) = ? ORDER BY post.id
                """, row -> row.text(1), accountId, ending, ending);
    }

    /** Deletes a kept post with its links and the engagement it received; its mentions are counted back. */
    public void delete(long id) {
        uncountMentions(id);
        sql.run("DELETE FROM post WHERE id = ?", id);
        facts.withdraw(List.of(id));
    }

    /** Hides an account's posts until they are told again, with that revision or a later one. */
    public void awaitResync(long accountId, Tid rev, Instant at) {
        var waiting = sql.all(
                "UPDATE post SET resync_at = ?, resync_rev = ? WHERE account_id = ? RETURNING id",
                row -> row.number(1),
                at,
                rev.value(),
                accountId);
        if (!waiting.isEmpty()) {
            facts.withdraw(waiting);
        }
    }

    /** Ends the waiting of a post that was told with that revision; whether it had waited. */
    public boolean toldAgain(long id, Tid rev) {
        var waited = sql.run(
                "UPDATE post SET resync_at = NULL, resync_rev = NULL WHERE id = ? AND resync_rev <= ?",
                id,
                rev.value());
        if (waited > 0) {
            restoreIfShown(id);
        }
        return waited > 0;
    }

    /** Posts that have waited so long, in the stream's time, to be told again. */
    List<Long> neverToldAgain(Duration wait) {
        return sql.all(
                "SELECT id FROM post WHERE resync_at < (SELECT max(time) FROM stream_cursor) - ?",
                row -> row.number(1),
                wait.toNanos() / 1_000);
    }

    private void restoreIfShown(long id) {
        sql.one(
                        "SELECT post.id FROM post JOIN account ON account.id = account_id WHERE post.id = ? AND status = 'active'",
                        row -> row.number(1),
                        id)
                .ifPresent(shown -> facts.restore(List.of(shown)));
    }

    /** Remembers a deletion, so that an older create delivered again stays without effect. */
    public void bury(long accountId, String rkey, Tid rev, Instant at) {
        sql.run("""
                INSERT INTO tombstone (account_id, rkey, rev, deleted_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET rev = excluded.rev, deleted_at = excluded.deleted_at WHERE excluded.rev > rev
                """, accountId, rkey, rev.value(), at);
    }

    /** The posts of accounts that are not active, and those that wait to be told again. */
    public List<Long> hidden() {
        return sql.all("""
                SELECT post.id FROM account JOIN post ON account_id = account.id WHERE status <> 'active'
                UNION ALL SELECT id FROM post WHERE resync_at IS NOT NULL
                """, row -> row.number(1));
    }

    /** Names every kept post by its account's DID and its record key, for whoever screens the stream. */
    public void forEachKept(BiConsumer<String, String> named) {
        sql.each(
                "SELECT did, rkey FROM post JOIN account ON account.id = account_id",
                row -> named.accept(row.text(1), row.text(2)));
    }

    private void countMention(long id, long articleId) {
        sql.run("""
                INSERT INTO mention_day (article_id, day, mentions)
                SELECT ?, posted_at / ?, 1 FROM post
                 WHERE id = ? AND (SELECT count(*) FROM link WHERE post_id = post.id AND article_id = ?) = 1
                ON CONFLICT DO UPDATE SET mentions = mentions + 1
                """, articleId, Micros.PER_DAY, id, articleId);
    }

    private void uncountMentions(long id) {
        sql.run("""
                UPDATE mention_day SET mentions = mentions - 1
                 WHERE (article_id, day) IN (SELECT article_id, posted_at / ? FROM link JOIN post ON post.id = post_id
                                              WHERE post_id = ?)
                """, Micros.PER_DAY, id);
    }

    private static @Nullable String text(@Nullable AtUri uri) {
        return uri == null ? null : uri.toString();
    }
}
