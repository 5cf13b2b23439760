package blogfeed.jetstream;

import blogfeed.model.Tid;
import blogfeed.wire.Foreign;
import blogfeed.wire.WireTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Moves recorded frames in time: when the stream saw them, their revisions, when records say they were made, the times of
 * account and identity events. Record keys and AT-URIs stay, so that frames still name each other.
 */
public final class TimeShift {
    private static final int CLOCK_CHARACTERS = 2;

    private final ObjectMapper json = new ObjectMapper();
    private final Duration by;

    public TimeShift(Duration by) {
        this.by = by;
    }

    /**
     * The shift after which the last frame of a source is of that time.
     *
     * @throws StreamNotOpened if the source cannot be read
     */
    public static TimeShift landing(StreamSource source, Instant at) {
        return new TimeShift(
                source.lastTime().map(last -> Duration.between(last, at)).orElse(Duration.ZERO));
    }

    /** The frame moved; one that is no JSON object stays as it is. */
    byte[] apply(byte[] bytes, int from, int to) {
        try {
            return json.readTree(bytes, from, to - from) instanceof ObjectNode frame
                    ? json.writeValueAsBytes(shifted(frame))
                    : Arrays.copyOfRange(bytes, from, to);
        } catch (IOException e) {
            return Arrays.copyOfRange(bytes, from, to);
        }
    }

    private ObjectNode shifted(ObjectNode frame) {
        var time = frame.path("time_us");
        if (time.isIntegralNumber()) {
            frame.put("time_us", time.longValue() + by.toNanos() / 1_000);
        }
        shiftRevision(frame.path("commit"));
        shiftTime(frame.path("commit").path("record"), "createdAt");
        shiftTime(frame.path("account"), "time");
        shiftTime(frame.path("identity"), "time");
        return frame;
    }

    private void shiftTime(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            WireTime.parse(Foreign.word(node, name))
                    .ifPresent(time -> object.put(name, time.plus(by).toString()));
        }
    }

    /** Keeps the clock's own two characters, so that revisions of one moment stay in their order. */
    private void shiftRevision(JsonNode commit) {
        if (commit instanceof ObjectNode object) {
            Tid.parse(Foreign.word(commit, "rev")).ifPresent(rev -> object.put("rev", shifted(rev)));
        }
    }

    private String shifted(Tid rev) {
        var clock = rev.value().length() - CLOCK_CHARACTERS;
        return Tid.of(rev.time().plus(by), 0).value().substring(0, clock)
                + rev.value().substring(clock);
    }
}
