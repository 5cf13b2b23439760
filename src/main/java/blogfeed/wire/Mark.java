package blogfeed.wire;

/**
 * Where a frame stands in its stream, on either wire, read from its bytes without parsing the rest. Filled anew for every
 * frame.
 */
public final class Mark {
    private static final byte[] TIME_US = Wire.bytes("time_us");
    private static final byte[] PAYLOAD = Wire.bytes("payload");
    private static final byte[] SEQ = Wire.bytes("seq");
    private static final byte[] TIME = Wire.bytes("time");

    /** How servers of the first wire begin a frame. */
    private static final byte[] BEFORE_DID = Wire.bytes("{\"did\":\"");

    private static final byte[] BEFORE_TIME_US = Wire.bytes("\",\"time_us\":");

    /** How servers of the second wire begin a message, and end it: there the mark is found from behind, past no record. */
    private static final byte[] HEAD = Wire.bytes("{\"$type\":\"message\",\"payload\":{");

    private static final byte[] BEFORE_SEQ = Wire.bytes(",\"seq\":");
    private static final byte[] BEFORE_TIME = Wire.bytes(",\"time\":\"");
    private static final byte[] TAIL = Wire.bytes("\"}}");
    private static final int TIME_LENGTH = 27;

    private final JsonScanner scanner = new JsonScanner();
    private final MinuteReader times = new MinuteReader();

    /** The stream's own count: the time on the first wire, the {@code seq} on the second; -1 if the frame has none. */
    public long position;

    /** The stream's time in microseconds since 1970, or -1 if the frame has none. */
    public long time;

    public Mark read(byte[] frame, int from, int to) {
        position = -1;
        time = -1;
        var told = JsonScanner.startsWith(frame, from, to, BEFORE_DID)
                ? fromBefore(frame, from + BEFORE_DID.length, to)
                : JsonScanner.startsWith(frame, from, to, HEAD) && fromBehind(frame, from + HEAD.length, to);
        if (!told) {
            walk(frame, from, to);
        }
        if (position < 0 || time < 0) {
            position = -1;
            time = -1;
        }
        return this;
    }

    public boolean found() {
        return position >= 0;
    }

    /** Right behind the DID, which begins here. */
    private boolean fromBefore(byte[] frame, int from, int to) {
        var didTo = ByteSearch.quoteOrBackslash(frame, from, to);
        if (!JsonScanner.startsWith(frame, didTo, to, BEFORE_TIME_US)) {
            return false;
        }
        scanner.reset(frame, didTo + BEFORE_TIME_US.length, to);
        timeUs();
        return true;
    }

    private void timeUs() {
        var micros = scanner.number();
        time = WireTime.isTime(micros) ? micros : -1;
        position = time;
    }

    /** The end {@code ,"seq":N,"time":"T"}}} can only be the message's own: a value within it would end in three braces. */
    private boolean fromBehind(byte[] frame, int from, int to) {
        var timeFrom = to - TAIL.length - TIME_LENGTH;
        var seqTo = timeFrom - BEFORE_TIME.length;
        if (seqTo <= from
                || !JsonScanner.startsWith(frame, to - TAIL.length, to, TAIL)
                || !JsonScanner.startsWith(frame, seqTo, to, BEFORE_TIME)) {
            return false;
        }
        var seqFrom = seqTo;
        while (seqFrom > from && frame[seqFrom - 1] >= '0' && frame[seqFrom - 1] <= '9') {
            seqFrom--;
        }
        if (seqFrom - BEFORE_SEQ.length < from
                || !JsonScanner.startsWith(frame, seqFrom - BEFORE_SEQ.length, to, BEFORE_SEQ)) {
            return false;
        }
        scanner.reset(frame, seqFrom, seqTo);
        position = scanner.number();
        time = times.micros(frame, timeFrom, to - TAIL.length);
        return found() && time >= 0;
    }

    private void walk(byte[] frame, int from, int to) {
        scanner.reset(frame, from, to);
        if (!scanner.enter()) {
            return;
        }
        while (scanner.nextKey()) {
            if (scanner.is(TIME_US)) {
                timeUs();
                return;
            }
            if (scanner.is(PAYLOAD) && scanner.enter()) {
                walkPayload(frame);
                return;
            }
            scanner.skip();
        }
    }

    private void walkPayload(byte[] frame) {
        while ((position < 0 || time < 0) && scanner.nextKey()) {
            if (scanner.is(SEQ)) {
                position = scanner.number();
                if (position < 0) {
                    scanner.skip();
                }
            } else if (scanner.is(TIME) && scanner.string()) {
                time = times.micros(frame, scanner.from, scanner.to);
            } else {
                scanner.skip();
            }
        }
    }
}
