package blogfeed.store;

import blogfeed.model.StreamCursor;
import java.sql.SQLException;
import java.util.Optional;

/** Where we are in each stream. */
public final class StreamCursors {
    private final Sql sql;

    StreamCursors(Sql sql) {
        this.sql = sql;
    }

    /**
     * Saves where a stream stands; {@code live} tells the network's own from a replay. The live stream is one, whichever
     * endpoint it is read from, so an older place at another endpoint is forgotten.
     */
    public void save(StreamCursor cursor, boolean live) {
        if (live) {
            sql.run("DELETE FROM stream_cursor WHERE live AND endpoint <> ?", cursor.endpoint());
        }
        sql.run("""
                INSERT INTO stream_cursor (endpoint, position, time, portable_time, live) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET position = excluded.position, time = excluded.time,
                                          portable_time = excluded.portable_time, live = excluded.live
                """, cursor.endpoint(), cursor.position(), cursor.time(), cursor.portableTime(), live);
    }

    /** The cursor of the live stream, or of the replay that got furthest in time. */
    public Optional<StreamCursor> latest(boolean live) {
        return sql.one(
                "SELECT endpoint, position, time, portable_time FROM stream_cursor WHERE live = ? ORDER BY time DESC LIMIT 1",
                StreamCursors::cursor,
                live);
    }

    public Optional<StreamCursor> of(String endpoint) {
        return sql.one(
                "SELECT endpoint, position, time, portable_time FROM stream_cursor WHERE endpoint = ?",
                StreamCursors::cursor,
                endpoint);
    }

    private static StreamCursor cursor(Row row) throws SQLException {
        return new StreamCursor(row.text(1), row.number(2), row.time(3), row.time(4));
    }
}
