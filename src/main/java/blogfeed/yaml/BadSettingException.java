package blogfeed.yaml;

/** A settings file says something that can't be used. The message names file and line and what would be right. */
public final class BadSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSettingException(String file, int line, String problem) {
        super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    }
}
