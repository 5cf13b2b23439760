package blogfeed.text;

import java.util.regex.Pattern;

/**
 * Keeps strangers' words from steering a terminal: escape sequences begin with a control character, line breaks forge
 * lines, and marks of direction turn around what stands beside them.
 */
public final class Controls {
    private static final String DIRECTIONS = "\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern ALL = Pattern.compile("[\\p{Cc}" + DIRECTIONS + "]");

    /** JSON escapes the others by itself. */
    private static final Pattern LEFT_BY_JSON = Pattern.compile("[\\x7F-\\x9F" + DIRECTIONS + "]");

    private Controls() {}

    /** The text on one line, each control a space. */
    public static String spaced(String text) {
        return ALL.matcher(text).replaceAll(" ");
    }

    /** The same JSON with every control escaped. */
    public static String escaped(String json) {
        return LEFT_BY_JSON
                .matcher(json)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
