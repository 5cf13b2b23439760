package blogfeed.store;

import blogfeed.model.Gap;
import java.util.List;

/** Stretches of the stream that could not be had. */
public final class Gaps {
    private final Sql sql;

    Gaps(Sql sql) {
        this.sql = sql;
    }

    public void add(Gap gap) {
        sql.run(
                "INSERT INTO gap (endpoint, from_time, until_time, cause) VALUES (?, ?, ?, ?)",
                gap.endpoint(),
                gap.from(),
                gap.until(),
                gap.cause());
    }

    /** The gaps noted last, at most so many, the newest first. */
    public List<Gap> latest(int limit) {
        return sql.all(
                "SELECT endpoint, from_time, until_time, cause FROM gap ORDER BY id DESC LIMIT ?",
                row -> new Gap(row.text(1), row.time(2), row.time(3), row.text(4)),
                limit);
    }
}
