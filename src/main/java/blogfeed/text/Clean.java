package blogfeed.text;

/** Makes strangers' texts fit to be kept: no program that they are put into later trips over them. */
public final class Clean {
    private static final int REPLACEMENT = 0xFFFD;

    private Clean() {}

    /** At most so many UTF-16 units, no pair of them torn apart. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Without NUL, at which C programs end a text, and with a replacement character for each half character. */
    public static String harmless(String text) {
        int first = firstHarm(text);
        if (first == text.length()) {
            return text;
        }
        var harmless = new StringBuilder(text.length()).append(text, 0, first);
        text.codePoints()
                .skip(text.codePointCount(0, first))
                .filter(point -> point != 0)
                .forEach(point -> harmless.appendCodePoint(whole(point)));
        return harmless.toString();
    }

    /** The code point, or the replacement character of one that is half a character. */
    public static int whole(int codePoint) {
        return isHalf(codePoint) ? REPLACEMENT : codePoint;
    }

    private static int firstHarm(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != 0 && !isHalf(text.codePointAt(at))) {
            at += Character.isSurrogate(text.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
