package blogfeed.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;

/** JSON as Jetstream's Go encoder writes it: records with sorted keys, and {@code &}, {@code <}, {@code >} escaped. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper SORTING =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    static String sorted(Map<String, ?> fields) {
        return write(SORTING, fields);
    }

    static String inOrder(Map<String, ?> fields) {
        return write(MAPPER, fields);
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }

    private static String write(ObjectMapper mapper, Map<String, ?> fields) {
        try {
            return escaped(mapper.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + fields, e);
        }
    }

    /** These characters can only stand inside strings, so the finished text may be changed. */
    private static String escaped(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
