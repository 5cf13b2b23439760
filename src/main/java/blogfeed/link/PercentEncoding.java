package blogfeed.link;

/** Percent-encoding as <a href="https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2">RFC 3986</a> normalises it. */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /**
     * Decodes what needs no encoding, also of the characters given, and writes the rest with capitals. A text with a percent
     * sign that encodes nothing is left alone: what is decoded after it might make it encode something.
     */
    static String normal(String encoded, String alsoPlain) {
        var percent = encoded.indexOf('%');
        if (percent < 0) {
            return encoded;
        }
        var normal = new StringBuilder(encoded.length()).append(encoded, 0, percent);
        for (var i = percent; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                normal.append(encoded.charAt(i));
                continue;
            }
            var value = byteAt(encoded, i + 1);
            if (value < 0) {
                return encoded;
            }
            append(normal, value, alsoPlain);
            i += 2;
        }
        return normal.toString();
    }

    private static int byteAt(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        var high = Character.digit(text.charAt(at), 16);
        var low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f' ? -1 : high * 16 + low;
    }

    private static void append(StringBuilder normal, int value, String alsoPlain) {
        if (isPlain(value) || alsoPlain.indexOf(value) >= 0) {
            normal.append((char) value);
        } else {
            normal.append('%').append(hex(value >> 4)).append(hex(value & 15));
        }
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
