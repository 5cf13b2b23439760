package blogfeed.publish;

/** The owner's server did not do, or did not tell, what it was asked for. The message says why and what to do. */
public final class PublishingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishingFailedException(String message) {
        super(message);
    }
}
