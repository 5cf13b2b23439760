package blogfeed.lab;

/** A time was asked for that the history does not reach. The message says how far it does. */
public final class NoSuchMomentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchMomentException(String message) {
        super(message);
    }
}
