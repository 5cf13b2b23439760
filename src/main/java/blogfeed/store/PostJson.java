package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Did;
import blogfeed.model.LinkFacet;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole post, or a list of reasons, as one JSON text without what is empty. Thousands are written for each one that is
 * read: writing goes field by field, reading by the names of the records' components.
 */
final class PostJson {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final ObjectMapper JSON = mapper();

    /** Writes a value's fields. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private PostJson() {}

    static String write(Post post) {
        return text(json -> write(json, post));
    }

    static String write(List<Reason> reasons) {
        return text(json -> {
            json.writeStartArray();
            for (var reason : reasons) {
                json.writeStartObject();
                json.writeStringField("code", reason.code());
                json.writeStringField("text", reason.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Post post) throws IOException {
        json.writeStartObject();
        json.writeStringField("uri", post.uri().toString());
        json.writeStringField("rev", post.rev().value());
        json.writeNumberField("claimedAt", Micros.of(post.claimedAt()));
        json.writeNumberField("witnessedAt", Micros.of(post.witnessedAt()));
        write(json, "languages", post.languages());
        write(json, "labels", post.labels());
        write(json, "parent", post.parent());
        write(json, "root", post.root());
        write(json, "quoted", post.quoted());
        json.writeStringField("text", post.text());
        writeFacets(json, post.facets());
        writeCard(json, post.card());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (var text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, String name, @Nullable AtUri uri) throws IOException {
        if (uri != null) {
            json.writeStringField(name, uri.toString());
        }
    }

    private static void writeFacets(JsonGenerator json, List<LinkFacet> facets) throws IOException {
        if (!facets.isEmpty()) {
            json.writeArrayFieldStart("facets");
            for (var facet : facets) {
                json.writeStartObject();
                json.writeNumberField("byteStart", facet.byteStart());
                json.writeNumberField("byteEnd", facet.byteEnd());
                json.writeStringField("url", facet.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void writeCard(JsonGenerator json, @Nullable Card card) throws IOException {
        if (card != null) {
            json.writeObjectFieldStart("card");
            json.writeStringField("url", card.url());
            json.writeStringField("title", card.title());
            json.writeStringField("description", card.description());
            json.writeEndObject();
        }
    }

    private static String text(Content content) {
        var text = new StringWriter(512);
        try (var json = JSON.createGenerator(text)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static Post readPost(String json) {
        try {
            return JSON.readValue(json, Post.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can't be read: " + json, e);
        }
    }

    static List<Reason> readReasons(String json) {
        try {
            return JSON.readValue(json, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can't be read: " + json, e);
        }
    }

    private static ObjectMapper mapper() {
        var module = new SimpleModule();
        asText(module, Did.class, Did::new);
        asText(module, Tid.class, Tid::new);
        asText(module, AtUri.class, text -> AtUri.parse(text).orElseThrow());
        asText(module, Instant.class, PostJson::time);
        return JsonMapper.builder()
                .addModule(module)
                .withConfigOverride(
                        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    /** In microseconds, or as earlier versions wrote it. */
    private static Instant time(String text) {
        return text.endsWith("Z") ? Instant.parse(text) : Micros.at(Long.parseLong(text));
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new FromText<>(type, read));
    }

    private static final class FromText<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        FromText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return read.apply(text);
        }
    }
}
