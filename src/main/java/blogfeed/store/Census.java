package blogfeed.store;

/**
 * How much is stored.
 *
 * @param mentions kept posts
 * @param people distinct accounts that mention
 * @param articles articles that anybody was ever seen to mention
 * @param engagement likes, reposts, quotes and replies that count
 * @param nearMisses links that the gate turned away
 * @param pages articles that were read
 * @param pagesWaiting those still to be fetched, or fetched again
 * @param bytes size of the database's files
 */
public record Census(
        long mentions,
        long people,
        long articles,
        long engagement,
        long nearMisses,
        long pages,
        long pagesWaiting,
        long bytes) {
    static Census take(Sql sql) {
        return new Census(
                count(sql, "SELECT count(*) FROM post"),
                count(sql, "SELECT count(DISTINCT account_id) FROM post"),
                sql.one(
                                "SELECT count(*) FROM article WHERE first_mention_at < ?",
                                row -> row.number(1),
                                Articles.UNMENTIONED)
                        .orElse(0L),
                count(sql, "SELECT count(*) FROM engagement WHERE removed_at IS NULL"),
                count(sql, "SELECT count(*) FROM near_miss"),
                count(sql, "SELECT count(*) FROM page"),
                count(sql, "SELECT count(*) FROM fetch WHERE due_at IS NOT NULL"),
                count(sql, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    }

    private static long count(Sql sql, String query) {
        return sql.one(query, row -> row.number(1)).orElse(0L);
    }
}
