package blogfeed.xrpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A page as the lexicon writes it. Goes straight to bytes, because a tree of nodes would cost more than all the rest of
 * the answer, and this one is asked for all day.
 */
final class SkeletonJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 8 * 1024;

    private SkeletonJson() {}

    static Buffer of(SkeletonPage page) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var json = JSON.createGenerator(bytes)) {
            write(page, json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static void write(SkeletonPage page, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("feed");
        for (var item : page.items()) {
            json.writeStartObject();
            json.writeStringField("post", item.post().toString());
            json.writeStringField("feedContext", item.context());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (page.next().isPresent()) {
            json.writeStringField("cursor", page.next().get().encode());
        }
        json.writeEndObject();
    }
}
