package blogfeed.wire;

/**
 * Tells likes and reposts from a few places in their bytes, as servers write nearly all of them: two thirds of the stream
 * end here, unread but for the post they are about. Whatever differs in a single byte is left to {@link Envelope}.
 */
final class UsualEngagement {
    private static final byte[] FIRST_HEAD = Wire.bytes("{\"did\":\"did:plc:");
    private static final byte[] TIME = Wire.bytes("\",\"time_us\":");

    /** A server of today tells its own count too. */
    private static final byte[] CURSOR = Wire.bytes(",\"cursor\":");

    private static final byte[] COMMIT = Wire.bytes(",\"kind\":\"commit\",\"commit\":{\"rev\":\"");
    private static final byte[] CREATE = Wire.bytes("\",\"operation\":\"create\",\"collection\":\"app.bsky.feed.");
    private static final byte[] LIKE_KEY = Wire.bytes("like\",\"rkey\":\"");
    private static final byte[] REPOST_KEY = Wire.bytes("repost\",\"rkey\":\"");
    private static final byte[] RECORD = Wire.bytes("\",\"record\":{\"$type\":\"app.bsky.feed.");

    private static final byte[] SECOND_HEAD = Wire.bytes(
            "{\"$type\":\"message\",\"payload\":{\"$type\":\"" + Wire.SUBSCRIBE_EVENTS + "#commit\",\"cid\":\"");
    private static final byte[] COLLECTION = Wire.bytes("\",\"collection\":\"app.bsky.feed.");
    private static final byte[] LIKE_DID = Wire.bytes("like\",\"did\":\"did:plc:");
    private static final byte[] REPOST_DID = Wire.bytes("repost\",\"did\":\"did:plc:");
    private static final byte[] CREATE_RECORD =
            Wire.bytes("\",\"operation\":\"create\",\"record\":{\"$type\":\"app.bsky.feed.");

    private static final byte[] LIKE_CREATED = Wire.bytes("like\",\"createdAt\":\"");
    private static final byte[] REPOST_CREATED = Wire.bytes("repost\",\"createdAt\":\"");
    private static final byte[] SUBJECT = Wire.bytes("\",\"subject\":{\"cid\":\"");
    private static final byte[] URI = Wire.bytes("\",\"uri\":\"at://");
    private static final byte[] PLC = Wire.bytes("did:plc:");
    private static final byte[] POST = Wire.bytes("/app.bsky.feed.post/");
    private static final byte[] END = Wire.bytes("\"");

    private static final int PLC_LENGTH = 24;
    private static final int TID_LENGTH = 13;
    private static final int CID_LENGTH = 59;
    private static final int TIME_LENGTH = 16;

    private byte[] frame = new byte[0];
    private int at;
    private int end;

    /** Whether this is a usual like or repost, of a post that does not matter. */
    boolean isIdle(byte[] bytes, int from, int to, Interest interest) {
        frame = bytes;
        at = from;
        end = to;
        return (passesFirstHead() || passesSecondHead()) && passesCreation() && isOfNoInterest(interest);
    }

    private boolean passesFirstHead() {
        return passes(FIRST_HEAD)
                && skips(PLC_LENGTH)
                && passes(TIME)
                && skips(TIME_LENGTH)
                && (!passes(CURSOR) || skipsDigits())
                && passes(COMMIT)
                && skips(TID_LENGTH)
                && passes(CREATE)
                && (passes(LIKE_KEY) || passes(REPOST_KEY))
                && skips(TID_LENGTH)
                && passes(RECORD);
    }

    private boolean passesSecondHead() {
        return passes(SECOND_HEAD)
                && skips(CID_LENGTH)
                && passes(COLLECTION)
                && (passes(LIKE_DID) || passes(REPOST_DID))
                && skips(PLC_LENGTH)
                && passes(CREATE_RECORD);
    }

    /** The time a record was made at may have many forms; its end is looked for. */
    private boolean passesCreation() {
        if (!passes(LIKE_CREATED) && !passes(REPOST_CREATED)) {
            return false;
        }
        at = ByteSearch.quoteOrBackslash(frame, at, end);
        return passes(SUBJECT) && skips(CID_LENGTH) && passes(URI);
    }

    private boolean isOfNoInterest(Interest interest) {
        var did = at;
        if (!passes(PLC) || !skips(PLC_LENGTH)) {
            return false;
        }
        var didEnd = at;
        if (!passes(POST)) {
            return false;
        }
        var rkey = at;
        return skips(TID_LENGTH)
                && passes(END)
                && isPlain(did, didEnd)
                && isPlain(rkey, rkey + TID_LENGTH)
                && !interest.knowsPost(RecordKeyHash.of(frame, did, didEnd, rkey, rkey + TID_LENGTH));
    }

    private boolean passes(byte[] literal) {
        if (end - at < literal.length || !ByteSearch.stands(frame, at, literal)) {
            return false;
        }
        at += literal.length;
        return true;
    }

    private boolean skips(int bytes) {
        at += bytes;
        return at < end;
    }

    private boolean skipsDigits() {
        while (at < end && frame[at] >= '0' && frame[at] <= '9') {
            at++;
        }
        return true;
    }

    /** Whether these bytes are what they seem: no escape is among them, and no string ends there. */
    private boolean isPlain(int from, int to) {
        return ByteSearch.quoteOrBackslash(frame, from, to) == to;
    }
}
