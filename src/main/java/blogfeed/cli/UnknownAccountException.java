package blogfeed.cli;

/** The account that owns the feeds can't be looked up now. The message says why and what to do. */
final class UnknownAccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownAccountException(String message) {
        super(message);
    }
}
