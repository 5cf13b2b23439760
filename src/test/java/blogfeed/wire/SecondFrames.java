package blogfeed.wire;

/** Frames of the second wire, written as servers write them: keys in alphabetical order after the type. */
public final class SecondFrames {
    private SecondFrames() {}

    public static String delete(String did, String rkey, long seq, long time, String collection) {
        return message(
                "commit",
                "\"collection\":\"" + collection + "\",\"did\":\"" + did + "\",\"operation\":\"delete\",\"rev\":\""
                        + Frames.rev(time) + "\",\"rkey\":\"" + rkey + "\"",
                seq,
                time);
    }

    public static String commit(
            String did, String operation, String collection, String rkey, String record, long seq, long time) {
        return message(
                "commit",
                "\"cid\":\"bafyreiinvented\",\"collection\":\"" + collection + "\",\"did\":\"" + did
                        + "\",\"operation\":\"" + operation + "\",\"record\":" + record + ",\"rev\":\""
                        + Frames.rev(time) + "\",\"rkey\":\"" + rkey + "\"",
                seq,
                time);
    }

    public static String account(String did, String fields, long seq, long time) {
        return message(
                "account",
                "\"account\":{" + fields + ",\"did\":\"" + did + "\",\"seq\":3},\"did\":\"" + did + "\"",
                seq,
                time);
    }

    public static String identity(String did, String handle, long seq, long time) {
        return message(
                "identity",
                "\"did\":\"" + did + "\",\"identity\":{\"did\":\"" + did + "\",\"handle\":\"" + handle
                        + "\",\"seq\":3}",
                seq,
                time);
    }

    public static String sync(String did, String rev, long seq, long time) {
        return message(
                "sync",
                "\"did\":\"" + did + "\",\"sync\":{\"blocks\":{\"$bytes\":\"OqJl\"},\"did\":\"" + did + "\",\"rev\":\""
                        + rev + "\",\"seq\":3,\"time\":\"2026-09-21T13:33:20.000Z\"}",
                seq,
                time);
    }

    public static String info(String name, String message) {
        return "{\"$type\":\"message\",\"payload\":{\"$type\":\"" + Wire.SUBSCRIBE_EVENTS + "#info\",\"message\":\""
                + message + "\",\"name\":\"" + name + "\"}}";
    }

    public static String error(String name, String message) {
        return "{\"$type\":\"error\",\"error\":\"" + name + "\",\"message\":\"" + message + "\"}";
    }

    private static String message(String kind, String fields, long seq, long time) {
        return "{\"$type\":\"message\",\"payload\":{\"$type\":\"" + Wire.SUBSCRIBE_EVENTS + "#" + kind + "\"," + fields
                + ",\"seq\":" + seq + ",\"time\":\"" + time(time) + "\"}}";
    }

    /** With six digits of a second, as servers write it. */
    public static String time(long micros) {
        return WireTime.ofMicros(micros).toString().substring(0, 19) + ".%06dZ".formatted(micros % 1_000_000);
    }
}
