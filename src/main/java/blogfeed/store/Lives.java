package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks up one post or article with all that is known of it. For a person's questions, not for the daily work. */
public final class Lives {
    /** A mention that is not shown, and the status of its author that hides it. */
    public record Hidden(AtUri post, String status) {}

    /** A link to an article, as a post has it, and when that was seen. */
    public record Sighting(AtUri post, Instant seenAt, String carrier, String url) {}

    private final Sql sql;
    private final Facts facts;

    Lives(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    public PostLife of(AtUri post) {
        var account = facts.accounts().find(post.did());
        if (account.isEmpty()) {
            return new PostLife(Optional.empty(), Optional.empty(), null);
        }
        long id = account.get().id();
        var deletedAt = sql.one(
                "SELECT deleted_at FROM tombstone WHERE account_id = ? AND rkey = ?",
                row -> row.time(1),
                id,
                post.rkey());
        var kept = sql.one(
                """
                SELECT claimed_at, witnessed_at, backdated, kept_because, text,
                       max(0, likes), max(0, reposts), max(0, quotes), max(0, replies), id
                  FROM post WHERE account_id = ? AND rkey = ?
                """,
                row -> new PostLife.Kept(
                        row.time(1),
                        row.time(2),
                        row.flag(3),
                        row.text(4),
                        row.text(5),
                        new Engagement(row.count(6), row.count(7), row.count(8), row.count(9)),
                        articlesOf(row.number(10))),
                id,
                post.rkey());
        // a tombstone holds down older revisions only: what was turned away since is no deletion
        Instant deleted = facts.nearMisses().of(post).isEmpty() ? deletedAt.orElse(null) : null;
        return new PostLife(account.map(found -> found.status()), kept, deleted);
    }

    /** The links of kept posts to an article, those first that were seen first. */
    public List<Sighting> sightings(long articleId) {
        return sql.all(
                """
                SELECT did, rkey, witnessed_at, carrier, link.url
                  FROM link JOIN post ON post.id = post_id JOIN account ON account.id = account_id
                 WHERE article_id = ? ORDER BY witnessed_at, post_id, position
                """,
                row -> new Sighting(
                        AtUri.post(new Did(row.text(1)), row.text(2)), row.time(3), row.text(4), row.text(5)),
                articleId);
    }

    /** The mentions of an article whose authors' accounts are not active. */
    public List<Hidden> hiddenMentions(long articleId) {
        return sql.all("""
                SELECT DISTINCT did, rkey, status FROM link JOIN post ON post.id = post_id
                  JOIN account ON account.id = account_id
                 WHERE article_id = ? AND status <> 'active'
                """, row -> new Hidden(AtUri.post(new Did(row.text(1)), row.text(2)), row.text(3)), articleId);
    }

    private List<String> articlesOf(long postId) {
        return sql.all(
                "SELECT DISTINCT article.url FROM link JOIN article ON article.id = article_id WHERE post_id = ?",
                row -> row.text(1),
                postId);
    }
}
