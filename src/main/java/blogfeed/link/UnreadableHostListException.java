package blogfeed.link;

/** A file of host lists could not be read, or a line of it means nothing. The message names file, line and fault. */
public final class UnreadableHostListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableHostListException(String message) {
        super(message);
    }

    UnreadableHostListException(String message, Throwable cause) {
        super(message, cause);
    }
}
