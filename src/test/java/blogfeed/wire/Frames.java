package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.model.Tid;

/** Frames of the first wire about people who do not exist. */
public final class Frames {
    public static final String ANNA = "did:plc:annaannaannaannaannaanna";
    public static final String BEN = "did:plc:benbenbenbenbenbenbenben";
    public static final long START = 1_790_000_000_000_000L;

    private static final EventDecoder DECODER = new EventDecoder();

    private Frames() {}

    public static String post(String did, String rkey, long time, String fields) {
        return commit(
                did,
                time,
                "create",
                Wire.POST,
                rkey,
                "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-09-21T13:33:20.000Z\"" + comma(fields) + "}");
    }

    public static String like(String did, String rkey, long time, String subject) {
        return engagement(did, rkey, time, Wire.LIKE, subject);
    }

    public static String repost(String did, String rkey, long time, String subject) {
        return engagement(did, rkey, time, Wire.REPOST, subject);
    }

    public static String delete(String did, String rkey, long time, String collection) {
        return "{\"did\":\"" + did + "\",\"time_us\":" + time + ",\"kind\":\"commit\",\"commit\":{\"rev\":\""
                + rev(time) + "\",\"operation\":\"delete\",\"collection\":\"" + collection + "\",\"rkey\":\"" + rkey
                + "\"}}";
    }

    public static String account(String did, long time, String fields) {
        return "{\"did\":\"" + did + "\",\"time_us\":" + time + ",\"kind\":\"account\",\"account\":{\"did\":\"" + did
                + "\",\"seq\":7" + comma(fields) + "}}";
    }

    public static String identity(String did, long time, String fields) {
        return "{\"did\":\"" + did + "\",\"time_us\":" + time + ",\"kind\":\"identity\",\"identity\":{\"did\":\"" + did
                + "\",\"seq\":8" + comma(fields) + "}}";
    }

    public static String commit(
            String did, long time, String operation, String collection, String rkey, String record) {
        return "{\"did\":\"" + did + "\",\"time_us\":" + time + ",\"kind\":\"commit\",\"commit\":{\"rev\":\""
                + rev(time)
                + "\",\"operation\":\"" + operation + "\",\"collection\":\"" + collection + "\",\"rkey\":\"" + rkey
                + "\",\"record\":" + record + ",\"cid\":\"bafyreiinvented\"}}";
    }

    public static String rev(long time) {
        return Tid.of(WireTime.ofMicros(time), 5).value();
    }

    public static String postUri(String did, String rkey) {
        return "at://" + did + "/app.bsky.feed.post/" + rkey;
    }

    public static Outcome decode(String frame) {
        var bytes = frame.getBytes(UTF_8);
        return DECODER.decode(bytes, 0, bytes.length);
    }

    /** The event of a frame that must have one. */
    public static StreamEvent event(String frame) {
        if (decode(frame) instanceof Outcome.Emitted emitted) {
            return emitted.event();
        }
        throw new AssertionError(decode(frame) + " from " + frame);
    }

    private static String engagement(String did, String rkey, long time, String collection, String subject) {
        return commit(
                did,
                time,
                "create",
                collection,
                rkey,
                "{\"$type\":\"" + collection + "\",\"createdAt\":\"2026-09-21T13:33:20.000Z\",\"subject\":{\"cid\":"
                        + "\"bafyreiinvented\",\"uri\":\"" + subject + "\"}}");
    }

    private static String comma(String fields) {
        return fields.isEmpty() ? "" : "," + fields;
    }
}
