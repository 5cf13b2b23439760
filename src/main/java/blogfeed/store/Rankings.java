package blogfeed.store;

import blogfeed.model.Ranking;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rankings that may still be read, so that a reading goes on over a restart. */
public final class Rankings {
    /** A base is replaced in time, or it would have to be kept for what is told by it. */
    private static final Duration OLDEST_BASE = Duration.ofHours(1);

    /**
     * What a stored ranking is, without its entries.
     *
     * @param base the number of the ranking it is told by, or 0
     * @param bytes of its entries as they are stored
     */
    public record Stored(String feed, long number, long base, long bytes) {}

    /** A ranking that needs no other, as others may be told by it. */
    private record Base(long number, List<String> lines) {}

    private final Sql sql;
    private final Withdrawn withdrawn;

    Rankings(Sql sql, Withdrawn withdrawn) {
        this.sql = sql;
        this.withdrawn = withdrawn;
    }

    /** Stores a ranking: by what differs from its feed's base, or as the next base where that would save little. */
    public Stored add(Ranking ranking) {
        var lines = EntryLines.of(ranking.entries());
        var whole = String.join("\n", lines);
        var base = base(ranking);
        if (base.isPresent()) {
            var packed = String.join("\n", EntryLines.packed(lines, base.get().lines()));
            if (packed.length() <= whole.length() / 2) {
                return add(ranking, base.get().number(), packed);
            }
        }
        return add(ranking, null, whole);
    }

    private Stored add(Ranking ranking, @Nullable Long base, String entries) {
        sql.run(
                "INSERT INTO ranking (feed, number, at, version, base, entries) VALUES (?, ?, ?, ?, ?, ?)",
                ranking.feed(),
                ranking.number(),
                ranking.at(),
                ranking.version(),
                base,
                entries);
        return new Stored(ranking.feed(), ranking.number(), base == null ? 0 : base, entries.length());
    }

    /** The feed's last ranking that needs no other, if it is not too old. */
    private Optional<Base> base(Ranking ranking) {
        return sql.one(
                """
                SELECT number, entries FROM ranking
                 WHERE feed = ? AND base IS NULL AND at > ? ORDER BY number DESC LIMIT 1
                """,
                row -> new Base(row.number(1), row.lines(2)),
                ranking.feed(),
                ranking.at().minus(OLDEST_BASE));
    }

    /** All there are, the oldest of each feed first. */
    public List<Stored> stored() {
        return sql.all(
                "SELECT feed, number, coalesce(base, 0), octet_length(entries) FROM ranking ORDER BY feed, number",
                row -> new Stored(row.text(1), row.number(2), row.number(3), row.number(4)));
    }

    public Optional<Ranking> find(String feed, long number) {
        return sql.one(
                        "SELECT version, at FROM ranking WHERE feed = ? AND number = ?",
                        row -> new Ranking(feed, number, row.text(1), row.time(2), List.of()),
                        feed,
                        number)
                .map(found -> found.with(entries(feed, number)));
    }

    private List<Ranking.Entry> entries(String feed, long number) {
        var lines = lines(feed, number);
        var reader = new EntryReader(lines, sql);
        withdrawn.add(reader.gone());
        return lines.stream().map(reader::entry).toList();
    }

    private List<String> lines(String feed, long number) {
        return sql.one("""
                        SELECT ranking.entries, base.entries FROM ranking
                          LEFT JOIN ranking base ON base.feed = ranking.feed AND base.number = ranking.base
                         WHERE ranking.feed = ? AND ranking.number = ?
                        """, row -> EntryLines.unpacked(row.lines(1), row.lines(2)), feed, number)
                .orElseThrow();
    }

    /** Forgets rankings, none of which another one is told by. */
    public void remove(Collection<Stored> rankings) {
        rankings.forEach(
                each -> sql.run("DELETE FROM ranking WHERE feed = ? AND number = ?", each.feed(), each.number()));
    }
}
