package blogfeed.jetstream;

/** A file that was named as a zstd dictionary is missing, unreadable or something else. */
public final class UnusableDictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableDictionaryException(String message) {
        super(message);
    }
}
