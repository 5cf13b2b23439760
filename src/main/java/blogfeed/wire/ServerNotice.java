package blogfeed.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** What a server of the second wire says of the stream itself, in a frame that is no event. */
public record ServerNotice(boolean error, String name, String message) {
    private static final int LONGEST = 1 << 14;
    private static final int LONGEST_MESSAGE = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Optional<ServerNotice> read(byte[] frame, int length) {
        if (length > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(frame, 0, length);
            return json == null ? Optional.empty() : of(json);
        } catch (IOException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<ServerNotice> of(JsonNode json) {
        if (Foreign.word(json, "$type").equals("error")) {
            return Optional.of(new ServerNotice(true, text(json, "error"), text(json, "message")));
        }
        var payload = json.path("payload");
        return Foreign.word(payload, "$type").equals(Wire.SUBSCRIBE_EVENTS + "#info")
                ? Optional.of(new ServerNotice(false, text(payload, "name"), text(payload, "message")))
                : Optional.empty();
    }

    private static String text(JsonNode json, String name) {
        return Foreign.line(Foreign.text(json, name, LONGEST_MESSAGE));
    }
}
