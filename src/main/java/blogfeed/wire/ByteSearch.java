package blogfeed.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time: nearly all the work of screening is to find where a string ends. */
final class ByteSearch {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = each('"');
    private static final long BACKSLASHES = each('\\');
    private static final long SLASHES = each('/');
    private static final long COLONS = each(':');
    private static final long HS = each('h');
    private static final long TS = each('t');
    private static final long LOWER = each(' ');

    private ByteSearch() {}

    private static long each(char of) {
        return of * ONES;
    }

    /** Eight bytes as one number, the first the lowest. */
    static long eight(byte[] bytes, int from) {
        return (long) EIGHT.get(bytes, from);
    }

    /** Whether the literal stands there; it must have room. */
    static boolean stands(byte[] bytes, int at, byte[] literal) {
        var last = literal.length - 8;
        for (int i = 0; i < last; i += 8) {
            if (eight(bytes, at + i) != eight(literal, i)) {
                return false;
            }
        }
        return last < 0
                ? JsonScanner.startsWith(bytes, at, at + literal.length, literal)
                : eight(bytes, at + last) == eight(literal, last);
    }

    /** Where the next quote or backslash stands, or {@code to}. */
    static int quoteOrBackslash(byte[] bytes, int from, int to) {
        var at = from;
        for (var last = Math.min(to, bytes.length - 7); at < last; at += 8) {
            var word = eight(bytes, at);
            var found = zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES);
            if (found != 0) {
                return Math.min(to, at + first(found));
            }
        }
        while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return Math.min(to, at);
    }

    /**
     * Where the next {@code ht} in whatever case, {@code :/} or backslash begins, or {@code to}; sometimes at something else.
     * There must be eight more bytes behind it for it to be fast.
     */
    static int linkOrBackslash(byte[] bytes, int from, int to) {
        var at = from;
        for (var last = Math.min(to, bytes.length - 8); at < last; at += 8) {
            var word = eight(bytes, at);
            var next = eight(bytes, at + 1);
            var http = zeros((word | LOWER) ^ HS) & zeros((next | LOWER) ^ TS);
            var found = http | (zeros(word ^ COLONS) & zeros(next ^ SLASHES)) | zeros(word ^ BACKSLASHES);
            if (found != 0) {
                return Math.min(to, at + first(found));
            }
        }
        while (at < to && (bytes[at] | ' ') != 'h' && bytes[at] != ':' && bytes[at] != '\\') {
            at++;
        }
        return Math.min(to, at);
    }

    /** The high bit of every zero byte; perhaps also of bytes above the lowest of them, of none below. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    private static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
