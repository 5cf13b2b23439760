package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts of engagement that somebody else made, as of a moment, joined with what the stream brought:
 *
 * <pre>count = told as of T + engagement since T that stands − engagement until T that went since T</pre>
 *
 * It holds in whatever order polls and the stream come in, also when the stream brings again what lies before T.
 */
public final class PolledCounts {
    /**
     * A post to be looked at.
     *
     * @param engagement how much it has, as far as known
     * @param wanted whether its counts should be asked for; else it can be put off for good
     */
    public record Due(long postId, AtUri uri, Instant postedAt, int engagement, boolean wanted) {}

    /** Two servers' clocks and their delays differ by less. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final long SKEW_MICROS = SKEW.toSeconds() * 1_000_000;

    /** Added to every age, so that the first like of a new post does not outrank everything. */
    private static final long HOUR_MICROS = Duration.ofHours(1).toSeconds() * 1_000_000;

    /** The urgent ones are found first, and only of these is looked up whether they are wanted. */
    private static final String DUE = """
            WITH due AS (
              SELECT post.id, did, rkey, posted_at, witnessed_at, polled_at, missed_until,
                     likes + reposts + quotes + replies AS engagement,
                     (1.0 + likes + reposts + quotes + replies) / max(?6, ?3 + ?6 - posted_at) AS rate
                FROM poll JOIN post ON post.id = post_id JOIN account ON account.id = account_id
               WHERE due_at <= ?3 AND (polled_at < max(missed_until, ?2) OR polled_at + ?5 < ?4)
               ORDER BY rate DESC LIMIT ?7)
            SELECT id, did, rkey, posted_at, engagement,
                   EXISTS (SELECT 1 FROM link JOIN article ON article.id = article_id
                            WHERE post_id = due.id AND first_mention_at > ?1)
                   AND (polled_at < missed_until OR (polled_at < ?2 AND witnessed_at < ?2)
                        OR EXISTS (SELECT 1 FROM engagement
                                    WHERE post_id = due.id
                                      AND (at BETWEEN polled_at - ?5 AND polled_at + ?5
                                           OR removed_at BETWEEN polled_at - ?5 AND polled_at + ?5)))
              FROM due ORDER BY rate DESC
            """;

    /** Who stands now and did not then is one more. Of one account's likes of a post, or reposts, one counts. */
    private static final String COUNT = """
            UPDATE post SET likes = now.likes, reposts = now.reposts, quotes = now.quotes, replies = now.replies
              FROM (SELECT ?2 + coalesce(sum(more * (kind = 'like')), 0) AS likes,
                           ?3 + coalesce(sum(more * (kind = 'repost')), 0) AS reposts,
                           ?4 + coalesce(sum(more * (kind = 'quote')), 0) AS quotes,
                           ?5 + coalesce(sum(more * (kind = 'reply')), 0) AS replies
                      FROM (SELECT kind, max(removed_at IS NULL)
                                         - max(at <= ?6 AND (removed_at IS NULL OR removed_at > ?6)) AS more
                              FROM engagement WHERE post_id = ?1
                             GROUP BY kind, account_id, iif(kind IN ('like', 'repost'), '', rkey))) AS now
             WHERE id = ?1
               AND (post.likes, post.reposts, post.quotes, post.replies)
                   IS NOT (now.likes, now.reposts, now.quotes, now.replies)
            """;

    private final Sql sql;
    private final Facts facts;

    PolledCounts(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * The posts that are due, the most engaged with per hour of their age first. Wanted are those whose counts were told
     * before what the stream may have missed, and those that were told while engagement came in, when nobody knows
     * whether it was counted.
     *
     * @param oldest articles first mentioned before are in no feed
     * @param wrongUntil counts known until then may be wrong
     * @param streamAt how far the stream was read: later engagement is not known yet
     */
    public List<Due> due(Instant oldest, Instant wrongUntil, Instant now, Instant streamAt, int limit) {
        return sql.all(DUE, PolledCounts::due, oldest, wrongUntil, now, streamAt, SKEW_MICROS, HOUR_MICROS, limit);
    }

    private static Due due(Row row) throws SQLException {
        var uri = AtUri.post(new Did(row.text(2)), row.text(3));
        return new Due(row.number(1), uri, row.time(4), row.count(5), row.flag(6));
    }

    /** Makes posts of all articles that are in a feed due at once. */
    public void allDue(Instant oldest) {
        sql.run("""
                UPDATE poll SET due_at = 0
                 WHERE due_at IS NOT 0
                   AND post_id IN (SELECT post_id FROM article JOIN link ON article_id = article.id
                                    WHERE first_mention_at > ?)
                """, oldest);
    }

    /** Notes that engagement of a post until then may never have been counted. */
    public void missed(long postId, Instant until) {
        sql.run("UPDATE poll SET missed_until = max(missed_until, ?), due_at = 0 WHERE post_id = ?", until, postId);
    }

    /** Puts a look at a post off. */
    public void putOff(long postId, Instant due) {
        sql.run("UPDATE poll SET due_at = ? WHERE post_id = ?", due, postId);
    }

    /** Puts it off until counts are in doubt again. */
    public void putOffForGood(long postId) {
        sql.run("UPDATE poll SET due_at = NULL WHERE post_id = ?", postId);
    }

    /** Sets what was told of a post as of a moment, unless something later was; nothing where the post is gone. */
    public void set(long postId, Engagement told, Instant at) {
        if (sql.run("UPDATE poll SET polled_at = ? WHERE post_id = ? AND polled_at < ?", at, postId, at) == 0) {
            return;
        }
        var changed = sql.run(COUNT, postId, told.likes(), told.reposts(), told.quotes(), told.replies(), at);
        if (changed > 0) {
            facts.touch();
        }
    }
}
