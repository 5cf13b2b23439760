package blogfeed.store;

/** A statement failed: the disk is full, the file is damaged, or the program is wrong. Carries the statement. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String statement, Throwable cause) {
        super(cause.getMessage() + " in: " + statement.strip().replaceAll("\\s+", " "), cause);
    }
}
