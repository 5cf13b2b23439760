package blogfeed.store;

/** The data folder can't be used as it is. The message says why, and what to do. */
public final class UnusableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableStoreException(String message) {
        super(message);
    }
}
