package blogfeed.wire;

/**
 * Reads datetimes that mostly lie in the same minute as the one before, so that their date is worked out once and not for
 * every frame. Not safe for use by two threads at once.
 */
final class MinuteReader {
    /** {@code 2026-08-11T12:49:00.398794Z}, of which the first 16 characters are the minute. */
    private static final int LENGTH = 27;

    private long head;
    private long tail;
    private long minute = -1;

    /** The datetime in these bytes in microseconds since 1970, or -1 if it is none. */
    long micros(byte[] bytes, int from, int to) {
        if (to - from != LENGTH || !endsAsUsual(bytes, from)) {
            return WireTime.micros(bytes, from, to);
        }
        var inMinute = number(bytes, from + 17, 2) * 1_000_000 + number(bytes, from + 20, 6);
        if (minute < 0 || head != ByteSearch.eight(bytes, from) || tail != ByteSearch.eight(bytes, from + 8)) {
            var micros = WireTime.micros(bytes, from, to);
            head = ByteSearch.eight(bytes, from);
            tail = ByteSearch.eight(bytes, from + 8);
            minute = micros < 0 ? -1 : micros - inMinute;
            return micros;
        }
        return minute + inMinute;
    }

    /** Whether what is behind the minute are seconds below 60 and six digits. */
    private static boolean endsAsUsual(byte[] bytes, int from) {
        for (int i = from + 17; i < from + 26; i++) {
            if ((bytes[i] < '0' || bytes[i] > '9') && i != from + 19) {
                return false;
            }
        }
        return bytes[from + 16] == ':' && bytes[from + 17] < '6' && bytes[from + 19] == '.' && bytes[from + 26] == 'Z';
    }

    private static long number(byte[] bytes, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
