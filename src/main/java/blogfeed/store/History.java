package blogfeed.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which facts each ranking had seen. Triggers note every change of what a ranking reads, in the order of commits; a moment
 * names the last of them, and {@link Past} undoes those after it.
 */
public final class History {
    /**
     * When feeds were ranked.
     *
     * @param at the clock that they were ranked by
     * @param change the number of the last change they had seen; 0 where there was none yet
     */
    public record Moment(Instant at, long change) {}

    /** A stored ranking, and the version of the feed that it was made by. */
    public record StoredRanking(long number, Instant at, String version) {}

    private final Sql sql;

    History(Sql sql) {
        this.sql = sql;
    }

    /** The number of the last change, or 0. */
    public long lastChange() {
        return sql.one("SELECT coalesce(max(number), 0) FROM change", row -> row.number(1))
                .orElseThrow();
    }

    /** Notes that feeds were ranked. */
    public void note(Moment moment) {
        sql.run("INSERT INTO moment (at, change) VALUES (?, ?)", moment.at(), moment.change());
    }

    /** The last moment until a time: what readers were shown then. Empty where the history begins later. */
    public Optional<Moment> at(Instant time) {
        return sql.one(
                "SELECT at, change FROM moment WHERE at <= ? ORDER BY at DESC, id DESC LIMIT 1", History::moment, time);
    }

    /** All moments between two times, both included, the last first. */
    public List<Moment> between(Instant from, Instant until) {
        return sql.all(
                "SELECT at, change FROM moment WHERE at BETWEEN ? AND ? ORDER BY id DESC",
                History::moment,
                from,
                until);
    }

    /** How far back one can look; empty where nothing was ranked yet. */
    public Optional<Moment> first() {
        return sql.one("SELECT at, change FROM moment ORDER BY at, id LIMIT 1", History::moment);
    }

    /**
     * The ranking of a feed that was in force at a moment: the one made then, or the last, made before. Of another one nobody
     * knows how long it was in force, because those after it that nobody read may be forgotten.
     */
    public Optional<StoredRanking> rankingAt(String feed, Instant time) {
        return sql.one("""
                SELECT number, at, version FROM ranking
                 WHERE feed = ?1
                   AND (at = ?2 OR (at < ?2 AND number = (SELECT max(number) FROM ranking newest WHERE newest.feed = ?1)))
                 ORDER BY number DESC LIMIT 1
                """, History::stored, feed, time);
    }

    /** The kept rankings of a feed, the last first. */
    public List<StoredRanking> rankings(String feed) {
        return sql.all(
                "SELECT number, at, version FROM ranking WHERE feed = ? ORDER BY number DESC", History::stored, feed);
    }

    /** Forgets so many of the moments before a time, and of the changes that no moment needs any more; how many at most. */
    int removeBefore(Instant time, int limit) {
        var moments = sql.run(
                "DELETE FROM moment WHERE id IN (SELECT id FROM moment WHERE at < ? ORDER BY at LIMIT ?)", time, limit);
        // The last stays, because the next gets its number from it.
        var changes = sql.run("""
                DELETE FROM change
                 WHERE number IN (SELECT number FROM change
                                   WHERE number <= (SELECT coalesce(min(change), 9223372036854775807) FROM moment)
                                     AND number < (SELECT max(number) FROM change)
                                   ORDER BY number LIMIT ?)
                """, limit);
        return Math.max(moments, changes);
    }

    private static StoredRanking stored(Row row) throws SQLException {
        return new StoredRanking(row.number(1), row.time(2), row.text(3));
    }

    private static Moment moment(Row row) throws SQLException {
        return new Moment(row.time(1), row.number(2));
    }
}
