package blogfeed.learn;

import blogfeed.link.HostLists;
import blogfeed.model.Target;
import blogfeed.topic.TopicText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Makes an example of a line, and a line of an example. */
final class ExampleLine {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final HostLists hosts;

    ExampleLine(HostLists hosts) {
        this.hosts = hosts;
    }

    /** Empty where the line is labelled null: it was left undecided. */
    Optional<Example> read(String line, String file, long number) {
        var fields = new ExampleFields(object(line, file, number), file, number);
        var url = fields.required("url");
        var yes = fields.label();
        var target = hosts.target(url);
        var text = new TopicText(
                target.map(Target::url).orElse(url),
                fields.text("title"),
                fields.text("description"),
                fields.texts("posts", "\n"),
                fields.text("text"),
                fields.texts("tags", ", "));
        var site = target.map(Target::site).orElseGet(() -> fields.host(url));
        return yes.map(label -> new Example(
                fields.text("site").isBlank() ? site : fields.text("site"),
                text,
                fields.language(),
                label,
                fields.others()));
    }

    private static JsonNode object(String line, String file, long number) {
        try {
            var node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonEOFException e) {
            throw new BadExampleException(
                    file, number, "the line breaks off, as after a crash; delete it (its article will be asked again)");
        } catch (JsonProcessingException e) {
            throw new BadExampleException(
                    file,
                    number,
                    "the line is not JSON ("
                            + e.getOriginalMessage().lines().findFirst().orElse("") + ")");
        }
        throw new BadExampleException(
                file, number, "the line must be one JSON object such as {\"url\": …, \"label\": 1}");
    }

    /** Without the end of the line. */
    static String write(Example example) {
        var text = example.text();
        var node = JSON.createObjectNode();
        node.put("label", example.yes() ? 1 : 0).put("url", text.url()).put("site", example.site());
        if (example.language() != null) {
            node.put("lang", example.language());
        }
        example.others().forEach(node::put);
        node.put("title", text.title()).put("description", text.description());
        node.put("tags", text.tags()).put("posts", text.posts()).put("text", text.page());
        return node.toString();
    }
}
