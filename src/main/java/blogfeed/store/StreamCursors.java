package blogfeed.store;

import blogfeed.model.StreamCursor;
import java.time.Instant;
import java.util.Optional;

/** Where we are in each stream, and what we may have missed. */
public final class StreamCursors {
    private final Sql sql;

    StreamCursors(Sql sql) {
        this.sql = sql;
    }

    public void save(StreamCursor cursor) {
        sql.run("""
                INSERT INTO stream_cursor (endpoint, position, time) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET position = excluded.position, time = excluded.time
                """, cursor.endpoint(), cursor.position(), cursor.time());
    }

    /** The cursor that got furthest in time, whosever it is. */
    public Optional<StreamCursor> latest() {
        return sql.one(
                "SELECT endpoint, position, time FROM stream_cursor ORDER BY time DESC LIMIT 1",
                row -> new StreamCursor(row.text(1), row.number(2), row.time(3)));
    }

    public void recordGap(String endpoint, Instant from, Instant until, String cause) {
        sql.run(
                "INSERT INTO gap (endpoint, from_time, until_time, cause) VALUES (?, ?, ?, ?)",
                endpoint,
                from,
                until,
                cause);
    }
}
