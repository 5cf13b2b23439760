package blogfeed.learn;

/** A file of patterns can't be used. The message names file and line and what is wrong. */
public final class BadRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRuleException(String file, int line, String problem) {
        super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    }
}
