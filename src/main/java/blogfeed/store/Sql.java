package blogfeed.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection and its prepared statements. Not for use by two threads at once. */
final class Sql implements AutoCloseable {
    /** Makes a value of the current row. */
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Does something with the current row. */
    interface RowAction {
        void take(Row row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs a change; returns how many rows it touched. */
    int run(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** Runs an insert that ends in {@code RETURNING id}. */
    long insert(String sql, @Nullable Object... values) {
        return one(sql, row -> row.number(1), values).orElseThrow();
    }

    <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.empty();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            var found = new ArrayList<T>();
            var row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    void each(String sql, RowAction action, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            var row = new Row(rows);
            while (rows.next()) {
                action.take(row);
            }
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** Runs a statement that is not worth keeping prepared. */
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    /**
     * Moments are stored as microseconds, days as {@code YYYY-MM-DD}. Common types are told apart here: where the driver does
     * it, the compiler guesses them, and compiles all around anew whenever it was wrong.
     */
    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof Instant instant) {
            statement.setLong(place, Micros.of(instant));
        } else {
            statement.setObject(place, value instanceof LocalDate day ? day.toString() : value);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("close", e);
        }
    }
}
