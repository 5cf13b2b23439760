package blogfeed.cli;

/** A setting that can't be used. The message names where it was given and what would be right. */
final class BadConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadConfigException(String message) {
        super(message);
    }
}
