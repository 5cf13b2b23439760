package blogfeed.store;

/** Makes one article of two: all that was linked, counted and read of one is the other's from then on. */
final class Joining {
    private final Sql sql;

    Joining(Sql sql) {
        this.sql = sql;
    }

    void join(long from, long into) {
        joinCounts(from, into);
        sql.run("UPDATE link SET article_id = ? WHERE article_id = ?", into, from);
        sql.run("UPDATE alias SET article_id = ? WHERE article_id = ?", into, from);
        new Interactions(sql).join(from, into);
        sql.run("UPDATE OR IGNORE page SET article_id = ? WHERE article_id = ?", into, from);
        sql.run("""
                UPDATE article
                   SET first_mention_at = min(first_mention_at, (SELECT first_mention_at FROM article WHERE id = ?))
                 WHERE id = ?
                """, from, into);
        sql.run("DELETE FROM article WHERE id = ?", from);
    }

    /** A post that links to both has mentioned one article, once. */
    private void joinCounts(long from, long into) {
        sql.run("""
                INSERT INTO mention_day (article_id, day, mentions)
                SELECT ?, day, mentions FROM mention_day WHERE article_id = ?
                ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions
                """, into, from);
        sql.run("""
                UPDATE mention_day SET mentions = mentions - twice
                  FROM (SELECT posted_at / ? AS at, count(*) AS twice FROM post
                         WHERE id IN (SELECT post_id FROM link WHERE article_id = ?
                                      INTERSECT SELECT post_id FROM link WHERE article_id = ?)
                         GROUP BY at)
                 WHERE article_id = ? AND day = at
                """, Micros.PER_DAY, from, into, into);
    }
}
