package blogfeed.learn;

/** A line of examples says something that can't be used. The message names file and line and what would be right. */
public final class BadExampleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadExampleException(String file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    BadExampleException(String file, String problem) {
        super(file + ": " + problem);
    }
}
