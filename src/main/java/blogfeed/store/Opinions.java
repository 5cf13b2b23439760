package blogfeed.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Second opinions on articles of which a topic can't tell by itself, and the questions that wait for one. */
public final class Opinions {
    /**
     * A question: is this article, by these words, about that topic, in the eyes of this judge?
     *
     * @param material hash of the words
     * @param judge hash of whatever else the answer depends on
     */
    public record Asked(long articleId, String topic, String material, String judge) {}

    /**
     * What came of a question, for people.
     *
     * @param about the answer; null while there is none
     * @param reason the judge's; while there is no answer, why the last attempt had none, or empty
     * @param at when it was answered, or asked last; {@link Instant#EPOCH} where it was not yet
     * @param dueAt when it is asked at the earliest; null when it is answered
     * @param linear the topic's own score
     * @param score what the article stands with
     */
    public record Told(
            String topic,
            @Nullable Boolean about,
            String reason,
            String model,
            Instant at,
            int attempts,
            @Nullable Instant dueAt,
            double linear,
            double score) {}

    private final Sql sql;

    Opinions(Sql sql) {
        this.sql = sql;
    }

    /** Wants an answer. One that was given stays, and one that can't be had is not asked for any sooner. */
    public void want(Asked asked, long priority) {
        sql.run("""
                INSERT INTO opinion (article_id, topic, material, judge, due_at, priority) VALUES (?, ?, ?, ?, 0, ?)
                ON CONFLICT DO UPDATE
                   SET material = excluded.material, judge = excluded.judge, about = NULL, reason = '', model = '',
                       at = 0, attempts = 0, due_at = 0
                 WHERE material <> excluded.material OR judge <> excluded.judge
                """, asked.articleId(), asked.topic(), asked.material(), asked.judge(), priority);
        sql.run(
                "UPDATE opinion SET priority = ? WHERE article_id = ? AND topic = ? AND priority <> ?",
                priority,
                asked.articleId(),
                asked.topic(),
                priority);
    }

    /** Wants no answer any more. One that was given is kept: the same question may come again. */
    public void withdraw(long articleId, String topic) {
        sql.run("DELETE FROM opinion WHERE article_id = ? AND topic = ? AND about IS NULL", articleId, topic);
    }

    /** The answer to just this question; empty while there is none. */
    public Optional<Boolean> answerTo(Asked asked) {
        return sql.one("""
                SELECT about FROM opinion
                 WHERE article_id = ? AND topic = ? AND material = ? AND judge = ? AND about IS NOT NULL
                """, row -> row.flag(1), asked.articleId(), asked.topic(), asked.material(), asked.judge());
    }

    /**
     * The questions to ask now, the most wanted first, of articles first mentioned since a moment.
     *
     * @param pagesAreRead whether an article whose page is yet to be read is worth waiting for
     */
    public List<Asked> due(Instant since, Instant now, boolean pagesAreRead, int limit) {
        return sql.all("""
                SELECT article_id, topic, material, judge
                  FROM opinion o JOIN article a ON a.id = article_id
                 WHERE due_at IS NOT NULL AND due_at <= ? AND first_mention_at > ? AND first_mention_at < ?
                   AND NOT (? AND state = 'waiting'
                            AND EXISTS (SELECT 1 FROM fetch f WHERE f.article_id = a.id AND f.attempts = 0))
                 ORDER BY priority DESC, article_id DESC LIMIT ?
                """, Opinions::asked, now, since, Articles.UNMENTIONED, pagesAreRead, limit);
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(row.number(1), row.text(2), row.text(3), row.text(4));
    }

    /** How often it was asked in vain. */
    public int attempts(Asked asked) {
        return sql.one(
                        "SELECT attempts FROM opinion WHERE article_id = ? AND topic = ? AND material = ? AND judge = ?",
                        row -> row.count(1),
                        asked.articleId(),
                        asked.topic(),
                        asked.material(),
                        asked.judge())
                .orElse(0);
    }

    /** Keeps an answer; false where it is no longer asked for, because the words, or what else it depends on, have changed. */
    public boolean answer(Asked asked, boolean about, String reason, String model, Instant at) {
        return sql.run(
                        """
                        UPDATE opinion SET about = ?, reason = ?, model = ?, at = ?, due_at = NULL
                         WHERE article_id = ? AND topic = ? AND material = ? AND judge = ? AND about IS NULL
                        """,
                        about ? 1 : 0,
                        reason,
                        model,
                        at,
                        asked.articleId(),
                        asked.topic(),
                        asked.material(),
                        asked.judge())
                > 0;
    }

    /** Notes that an attempt failed, and when to try again. */
    public void retry(Asked asked, Instant at, Instant dueAt, String why) {
        sql.run("""
                UPDATE opinion SET attempts = attempts + 1, at = ?, due_at = ?, reason = ?
                 WHERE article_id = ? AND topic = ? AND material = ? AND judge = ? AND about IS NULL
                """, at, dueAt, why, asked.articleId(), asked.topic(), asked.material(), asked.judge());
    }

    /** Puts a question off that was not asked. */
    public void putOff(Asked asked, Instant dueAt) {
        sql.run(
                "UPDATE opinion SET due_at = ? WHERE article_id = ? AND topic = ? AND about IS NULL",
                dueAt,
                asked.articleId(),
                asked.topic());
    }

    /** What came of the questions about an article, by topic. */
    public List<Told> of(long articleId) {
        return sql.all("""
                SELECT topic, about, reason, model, at, attempts, due_at, about IS NULL, linear, score
                  FROM opinion JOIN topic_score USING (article_id, topic) WHERE article_id = ? ORDER BY topic
                """, Opinions::told, articleId);
    }

    private static Told told(Row row) throws SQLException {
        var unanswered = row.flag(8);
        return new Told(
                row.text(1),
                unanswered ? null : row.flag(2),
                row.text(3),
                row.text(4),
                row.time(5),
                row.count(6),
                unanswered ? row.time(7) : null,
                row.decimal(9),
                row.decimal(10));
    }
}
