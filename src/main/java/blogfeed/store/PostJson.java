package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A whole post, or a list of reasons, as one JSON text. */
final class PostJson {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(module())
            .build();

    private PostJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't be written as JSON: " + value, e);
        }
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

    private static SimpleModule module() {
        var module = new SimpleModule();
        asText(module, Did.class, Did::new);
        asText(module, Tid.class, Tid::new);
        asText(module, AtUri.class, text -> AtUri.parse(text).orElseThrow());
        asText(module, Instant.class, Instant::parse);
        return module;
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
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
