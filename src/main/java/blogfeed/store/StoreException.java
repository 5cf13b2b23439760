package blogfeed.store;

import java.sql.SQLException;
import java.util.Set;

/** A statement failed: the disk is full, the file is damaged, or the program is wrong. Carries the statement. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** SQLite's result codes for what may pass: busy, locked, read-only, I/O error, full, can't open. */
    private static final Set<Integer> PASSING = Set.of(5, 6, 8, 10, 13, 14);

    StoreException(String statement, Throwable cause) {
        super(cause.getMessage() + " in: " + statement.strip().replaceAll("\\s+", " "), cause);
    }

    /** Whether the same statement may succeed later, when the disk has room again or another process is done. */
    public boolean mayPass() {
        return getCause() instanceof SQLException cause && PASSING.contains(cause.getErrorCode() & 0xff);
    }
}
