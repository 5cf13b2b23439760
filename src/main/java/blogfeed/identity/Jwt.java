package blogfeed.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON Web Token in its compact form (RFC 7519 §3), taken apart.
 *
 * @param signed the bytes that were signed
 */
// Nobody compares tokens.
@SuppressWarnings("ArrayRecordComponent")
record Jwt(JsonNode header, JsonNode claims, byte[] signed, byte[] signature) {
    /** The network's have about 400 characters. */
    private static final int LONGEST = 4_096;

    /** Runs once over the text, whatever stands in it. */
    private static final Pattern FORM = Pattern.compile("([\\w-]++)\\.([\\w-]++)\\.([\\w-]*+)");

    private static final int DEEPEST = 8;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    // Two readers must not read two tokens out of one.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Optional<Jwt> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var header = object(parts.group(1));
            var claims = object(parts.group(2));
            var signed = text.substring(0, parts.end(2)).getBytes(StandardCharsets.US_ASCII);
            return Optional.of(new Jwt(header, claims, signed, bytes(parts.group(3))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode object(String part) throws IOException {
        var node = JSON.readTree(bytes(part));
        if (!node.isObject()) {
            throw new IllegalArgumentException("no object");
        }
        return node;
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    @Override
    public String toString() {
        return "Jwt " + claims;
    }
}
