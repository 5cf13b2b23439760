package blogfeed.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the network's own software made. */
final class Fixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    static JsonNode tokens() {
        return read("/identity/tokens.json");
    }

    /** By DID: {@code doc}, {@code docOldFormat}. */
    static JsonNode dids() {
        return read("/identity/dids.json").path("dids");
    }

    static JsonNode read(String name) {
        try (var in = Fixtures.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
