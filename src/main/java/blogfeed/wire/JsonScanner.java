package blogfeed.wire;

/**
 * Walks JSON in bytes without copying: keys and values of objects, one after the other. Exact on valid JSON; on anything
 * else it stops and says so, or skips too much, but never leaves its range.
 */
final class JsonScanner {
    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    /** The contents of the key or string read last, without quotes. */
    int from;

    int to;

    /** Whether it holds a backslash, so that its bytes are not its characters. */
    boolean escaped;

    /** Whether something was met that is not JSON. */
    boolean broken;

    void reset(byte[] source, int start, int limit) {
        bytes = source;
        at = start;
        end = limit;
        broken = false;
    }

    int position() {
        return at;
    }

    /** Steps into the object that begins here; false if none does. */
    boolean enter() {
        if (peek() != '{') {
            return false;
        }
        at++;
        return true;
    }

    /** Reads the next key of the object and stops before its value; false at the object's end. */
    boolean nextKey() {
        var next = peek();
        if (next == ',') {
            at++;
            next = peek();
        }
        if (next == '}') {
            at++;
            return false;
        }
        broken |= !string() || peek() != ':';
        at++;
        return !broken;
    }

    /** Reads the string that begins here; false, and nothing read, if none does. */
    boolean string() {
        if (peek() != '"') {
            return false;
        }
        from = at + 1;
        escaped = false;
        skipString();
        to = at - 1;
        return true;
    }

    /** Reads the whole number without sign that begins here; -1 if none does, or one beyond 18 digits. */
    long number() {
        peek();
        var first = at;
        long value = 0;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 19; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return at == first || at - first > 18 ? -1 : value;
    }

    /** Passes the value that begins here, whatever it is. */
    void skip() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> skipString();
                case '{', '[' -> {
                    at++;
                    depth++;
                }
                case '}', ']' -> {
                    at++;
                    depth--;
                }
                case ',', ':' -> at++;
                case -1 -> broken = true;
                default -> skipWord();
            }
        } while (depth > 0 && !broken);
        broken |= depth < 0;
    }

    boolean is(byte[] word) {
        return to - from == word.length && startsWith(bytes, from, to, word);
    }

    static boolean startsWith(byte[] bytes, int from, int to, byte[] word) {
        if (to - from < word.length) {
            return false;
        }
        // Words are short: a plain loop is quicker than to set out for eight bytes at a time.
        for (int i = 0; i < word.length; i++) {
            if (bytes[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next byte that is not space, or -1 at the end. */
    private int peek() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at < end ? bytes[at] & 0xff : -1;
    }

    private void skipString() {
        at = ByteSearch.quoteOrBackslash(bytes, at + 1, end);
        while (at < end && bytes[at] == '\\') {
            escaped = true;
            at = ByteSearch.quoteOrBackslash(bytes, Math.min(at + 2, end), end);
        }
        broken |= at >= end;
        at = Math.min(at, end - 1) + 1;
    }

    private void skipWord() {
        at++;
        while (at < end && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']' && bytes[at] > ' ') {
            at++;
        }
    }
}
