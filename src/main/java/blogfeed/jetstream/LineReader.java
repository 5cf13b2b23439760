package blogfeed.jetstream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as ranges of a buffer that is reused. Empty lines are left out. */
final class LineReader {
    private static final int CHUNK = 1 << 18;

    private final InputStream in;
    private final int longest;
    private byte[] bytes = new byte[CHUNK];
    /** Where the next line begins, how far it was searched for its end, and where what was read ends. */
    private int next;

    private int scan;
    private int end;
    private boolean skipping;
    private long skipped;

    /** The line read last, without its end. */
    private int from;

    private int to;

    /** @param longest lines of more bytes are left out and counted */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** How many lines were too long. */
    long skipped() {
        return skipped;
    }

    /** Goes to the next line; false at the end of the stream. A last line needs no line feed. */
    boolean next() throws IOException {
        while (raw()) {
            if (skipping || to - from > longest) {
                skipped++;
                skipping = false;
            } else if (to > from) {
                return true;
            }
        }
        return false;
    }

    /** Finds the next line, of whatever length. */
    private boolean raw() throws IOException {
        scan = next;
        while (scan < end || fill()) {
            if (bytes[scan++] == '\n') {
                return found(scan - 1);
            }
        }
        return end > next && found(end);
    }

    private boolean found(int lineEnd) {
        from = next;
        to = lineEnd > next && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        next = scan;
        return true;
    }

    /** Reads more behind the unfinished line, which moves to the front; of one too long only its last byte is kept. */
    private boolean fill() throws IOException {
        if (end - next > longest + 1) {
            skipping = true;
            next = end - 1;
        }
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        scan = end;
        next = 0;
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        var count = in.read(bytes, end, bytes.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
