package blogfeed.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of an answer; columns count from 1. */
record Row(ResultSet rows) {
    long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    int count(int column) throws SQLException {
        return rows.getInt(column);
    }

    double decimal(int column) throws SQLException {
        return rows.getDouble(column);
    }

    boolean flag(int column) throws SQLException {
        return rows.getLong(column) != 0;
    }

    String text(int column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(int column) throws SQLException {
        return rows.getString(column);
    }

    Instant time(int column) throws SQLException {
        return Micros.at(rows.getLong(column));
    }

    @Nullable
    LocalDate dayOrNull(int column) throws SQLException {
        var text = rows.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** A column of texts of one line each. */
    List<String> lines(int column) throws SQLException {
        return text(column).lines().toList();
    }

    /** The value of such a column. */
    static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    /** A column of space-separated words. */
    List<String> words(int column) throws SQLException {
        var text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
