package bench;

/** Something that makes a measurement worthless; told without a trace. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
