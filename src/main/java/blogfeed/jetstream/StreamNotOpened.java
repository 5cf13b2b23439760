package blogfeed.jetstream;

/** A stream's source is missing, unreadable or not of the kind its name says. */
public final class StreamNotOpened extends RuntimeException {
    private static final long serialVersionUID = 1;

    StreamNotOpened(String source, Exception cause) {
        super("cannot read the event stream " + source + ": " + cause, cause);
    }
}
