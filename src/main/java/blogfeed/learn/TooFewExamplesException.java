package blogfeed.learn;

/** There are too few examples to learn anything from. The message tells of what there should be more. */
public final class TooFewExamplesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooFewExamplesException(String message) {
        super(message);
    }
}
