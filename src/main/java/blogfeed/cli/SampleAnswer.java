package blogfeed.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What one address of the sample's web answers.
 *
 * @param body as it is sent, but without its padding
 * @param padding how many characters of paragraphs follow; a page too large to be stored is made when asked for
 */
record SampleAnswer(int status, Map<String, String> headers, Buffer body, int padding) {
    private static final String PARAGRAPH = "<p>And so on, and so on, as long as anybody cares to read.</p>\n";

    static SampleAnswer of(JsonNode line) {
        var headers = new LinkedHashMap<String, String>();
        line.path("headers")
                .properties()
                .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
        var body = line.path("body")
                .asText()
                .getBytes(Charset.forName(line.path("charset").asText("UTF-8")));
        return new SampleAnswer(
                line.path("status").asInt(),
                headers,
                "gzip".equals(headers.get("Content-Encoding")) ? zipped(body) : Buffer.buffer(body),
                line.path("padding").asInt());
    }

    private static Buffer zipped(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** The paragraphs that follow the body. */
    String rest() {
        return PARAGRAPH.repeat(padding / PARAGRAPH.length());
    }
}
