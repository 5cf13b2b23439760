package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Ranking;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Rankings of the last hour, so that a reading goes on over a restart. */
public final class Rankings {
    /** Stands for a post that is gone; always withdrawn, so never served. */
    private static final AtUri GONE = AtUri.post(new Did("did:web:gone.invalid"), "gone");

    private final Sql sql;
    private final Withdrawn withdrawn;

    Rankings(Sql sql, Withdrawn withdrawn) {
        this.sql = sql;
        this.withdrawn = withdrawn;
    }

    /** Stores a ranking; scores are those of its entries, in order. */
    public void add(Ranking ranking, List<Double> scores, String feedVersion) {
        var entries = new StringJoiner(",", "[", "]");
        for (int i = 0; i < scores.size(); i++) {
            var entry = ranking.entries().get(i);
            entries.add("[" + entry.articleId() + "," + entry.postId() + "," + scores.get(i) + "]");
        }
        sql.run(
                "INSERT INTO ranking (feed, number, at, version, entries) VALUES (?, ?, ?, ?, ?)",
                ranking.feed(),
                ranking.number(),
                ranking.at(),
                feedVersion,
                entries.toString());
    }

    /** The highest number a ranking of the feed ever had, or 0. */
    public long lastNumber(String feed) {
        return sql.one("SELECT max(number) FROM ranking WHERE feed = ?", row -> row.number(1), feed)
                .orElse(0L);
    }

    public Optional<Ranking> find(String feed, long number) {
        return sql.one("SELECT at FROM ranking WHERE feed = ? AND number = ?", row -> row.time(1), feed, number)
                .map(at -> new Ranking(feed, number, at, entries(feed, number)));
    }

    /** Forgets rankings older than a moment, but never a feed's last, which keeps the count. */
    int removeBefore(Instant time) {
        return sql.run("""
                DELETE FROM ranking
                 WHERE at < ? AND number < (SELECT max(number) FROM ranking newest WHERE newest.feed = ranking.feed)
                """, time);
    }

    private List<Ranking.Entry> entries(String feed, long number) {
        var gone = new ArrayList<Long>();
        var entries = sql.all("""
                SELECT value ->> 0, value ->> 1, did, rkey
                  FROM ranking, json_each(entries)
                  LEFT JOIN post ON post.id = value ->> 1
                  LEFT JOIN account ON account.id = account_id
                 WHERE feed = ? AND number = ? ORDER BY json_each.key
                """, row -> entry(row, gone), feed, number);
        withdrawn.add(gone);
        return entries;
    }

    private static Ranking.Entry entry(Row row, List<Long> gone) throws SQLException {
        var postId = row.number(2);
        var did = row.textOrNull(3);
        if (did == null) {
            gone.add(postId);
        }
        var uri = did == null ? GONE : AtUri.post(new Did(did), row.text(4));
        return new Ranking.Entry(row.number(1), postId, uri);
    }
}
