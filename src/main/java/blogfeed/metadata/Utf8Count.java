package blogfeed.metadata;

/**
 * How much of some bytes is UTF-8.
 *
 * @param sequences characters of more than one byte
 * @param stray bytes beyond ASCII that are part of no character
 * @param beyondAscii bytes beyond ASCII, and the escapes by which ISO-2022 does without them
 */
record Utf8Count(int sequences, int stray, int beyondAscii, boolean escaped) {
    static Utf8Count of(byte[] body) {
        int sequences = 0;
        int stray = 0;
        int beyondAscii = 0;
        boolean escaped = false;
        for (int at = 0; at < body.length; at++) {
            escaped |= body[at] == 0x1b;
            if (body[at] < 0) {
                int length = lengthAt(body, at);
                sequences += length > 0 ? 1 : 0;
                stray += length > 0 ? 0 : 1;
                beyondAscii += Math.max(length, 1);
                at += Math.max(length, 1) - 1;
            }
        }
        return new Utf8Count(sequences, stray, beyondAscii, escaped);
    }

    /** Some damage is allowed: a page cut off in the middle of a character, a broken comment. */
    boolean isLikely() {
        return (!escaped && stray * 5 <= sequences) || (beyondAscii > 0 && stray == 0);
    }

    boolean isAscii() {
        return beyondAscii == 0;
    }

    /** Of the character that begins there; 0 if none does. */
    private static int lengthAt(byte[] body, int at) {
        int lead = body[at] & 0xff;
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= body.length || (body[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
