package blogfeed.wire;

import blogfeed.model.AtUri;
import blogfeed.text.Clean;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what strangers wrote: the wrong shape reads as empty, and no text can break what it is put into later. */
public final class Foreign {
    private Foreign() {}

    /** The text under that name as it is, or empty; for what is then checked against a syntax. */
    public static String word(JsonNode node, String name) {
        var text = node.path(name).textValue();
        return text == null ? "" : text;
    }

    /** The text under that name, cleaned, and cut to so many UTF-16 units at most; or empty. */
    public static String text(JsonNode node, String name, int longest) {
        return clean(Clean.beginning(word(node, name), longest));
    }

    /** The AT-URI under that name, or null. */
    public static @Nullable AtUri uri(JsonNode node, String name) {
        return AtUri.parse(word(node, name)).orElse(null);
    }

    /**
     * Replaces lone surrogates, which are no character, and NUL, at which C programs end a text, by one character each:
     * ranges counted in the text stay right where they can.
     */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return cleaned(text);
            }
        }
        return text;
    }

    /** The text as one line for a log. */
    public static String line(String text) {
        return clean(text).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(cleaned(point)));
        return clean.toString();
    }

    private static int cleaned(int point) {
        return point == 0 ? ' ' : Clean.whole(point);
    }
}
