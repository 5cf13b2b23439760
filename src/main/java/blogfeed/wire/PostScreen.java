package blogfeed.wire;

import blogfeed.model.AtUri;
import java.util.stream.Stream;

/**
 * Tells from the bytes of a post's record whether it may carry a link or speaks of a known post. Looks everywhere in the
 * record, so that no shape of record is missed; what is escaped in a way that could hide a letter counts as a yes.
 */
final class PostScreen {
    private static final byte[] SCHEME = Wire.bytes("at://");
    private static final int COLON_AT = "at".length();
    private static final byte[] COLLECTION = Wire.bytes("/" + Wire.POST + "/");
    private static final byte[][] DOCUMENTS = Stream.of(
                    AtUri.STANDARD_DOCUMENT, AtUri.LEAFLET_DOCUMENT, AtUri.WHITEWIND_ENTRY)
            .map(name -> Wire.bytes("/" + name + "/"))
            .toArray(byte[][]::new);

    /** The wire's escapes for {@code < > &}, which are common, and part of neither "http" nor an AT-URI. */
    private static final byte[][] HARMLESS = {Wire.bytes("u003c"), Wire.bytes("u003e"), Wire.bytes("u0026")};

    private static final byte[] LETTER = Wire.bytes("u00");

    boolean matters(byte[] bytes, int from, int to, Interest interest) {
        var at = ByteSearch.linkOrBackslash(bytes, from, to);
        while (at < to) {
            var found = switch (bytes[at]) {
                case ':' -> isScheme(bytes, at, from, to) && speaks(bytes, at - COLON_AT, to, interest);
                case '\\' -> mayHide(bytes, at + 1, to);
                default -> isHttp(bytes, at, to);
            };
            if (found) {
                return true;
            }
            at = ByteSearch.linkOrBackslash(bytes, at + (bytes[at] == '\\' ? 2 : 1), to);
        }
        return false;
    }

    /** Whether this colon is that of {@code at://}. */
    private static boolean isScheme(byte[] bytes, int at, int from, int to) {
        return at - COLON_AT >= from && JsonScanner.startsWith(bytes, at - COLON_AT, to, SCHEME);
    }

    /** Whether the AT-URI that begins here is of a known post or of any long-form record, of which hardly anybody speaks. */
    private static boolean speaks(byte[] bytes, int from, int to, Interest interest) {
        var did = from + SCHEME.length;
        var slash = didEnd(bytes, did, to);
        return JsonScanner.startsWith(bytes, slash, to, COLLECTION)
                ? knows(bytes, did, slash, to, interest)
                : isDocument(bytes, slash, to);
    }

    private static boolean isDocument(byte[] bytes, int slash, int to) {
        for (var collection : DOCUMENTS) {
            if (JsonScanner.startsWith(bytes, slash, to, collection)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the AT-URI that begins here is of a known post. */
    boolean known(byte[] bytes, int from, int to, Interest interest) {
        if (!JsonScanner.startsWith(bytes, from, to, SCHEME)) {
            return false;
        }
        var did = from + SCHEME.length;
        var slash = didEnd(bytes, did, to);
        return JsonScanner.startsWith(bytes, slash, to, COLLECTION) && knows(bytes, did, slash, to, interest);
    }

    private static int didEnd(byte[] bytes, int from, int to) {
        var slash = from;
        while (slash < to && bytes[slash] != '/' && bytes[slash] != '"') {
            slash++;
        }
        return slash;
    }

    /** The AT-URI ends where a record key cannot go on. */
    private static boolean knows(byte[] bytes, int did, int slash, int to, Interest interest) {
        var rkey = slash + COLLECTION.length;
        return interest.knowsPost(RecordKeyHash.of(bytes, did, slash, rkey, keyEnd(bytes, rkey, to)));
    }

    static boolean contains(byte[] bytes, int from, int to, byte[] word) {
        for (int i = from; i <= to - word.length; i++) {
            if (bytes[i] == word[0] && JsonScanner.startsWith(bytes, i, to, word)) {
                return true;
            }
        }
        return false;
    }

    private static int keyEnd(byte[] bytes, int from, int to) {
        var end = from;
        while (end < to && isKeyByte(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isKeyByte(byte value) {
        return (value >= '-' && value <= 'z' && value != '/' && value != '\\') || value == '~';
    }

    private static boolean isHttp(byte[] bytes, int at, int to) {
        return at + 3 < to
                && (bytes[at + 1] | 0x20) == 't'
                && (bytes[at + 2] | 0x20) == 't'
                && (bytes[at + 3] | 0x20) == 'p';
    }

    /** Whether the escape whose letter is here stands for a slash or a letter. */
    private static boolean mayHide(byte[] bytes, int at, int to) {
        if (at < to && bytes[at] == '/') {
            return true;
        }
        if (!JsonScanner.startsWith(bytes, at, to, LETTER)) {
            return false;
        }
        for (var harmless : HARMLESS) {
            if (JsonScanner.startsWith(bytes, at, to, harmless)) {
                return false;
            }
        }
        return true;
    }
}
