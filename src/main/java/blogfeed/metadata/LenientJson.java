package blogfeed.metadata;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON as templates write it: with comments, commas too many, line breaks within strings, or broken. */
final class LenientJson {
    private static final int LONGEST = 500_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\"(\\w*(?:Article|Posting))\"");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|inLanguage|description)\"\\s*:\\s*\"([^\"\\\\]{1,500})\"");

    private LenientJson() {}

    static Optional<JsonNode> read(String script) {
        int from = firstOf(script, '{', '[');
        int to = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')) + 1;
        return from < 0 || to <= from || to - from > LONGEST ? Optional.empty() : parsed(script.substring(from, to));
    }

    private static int firstOf(String text, char one, char other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            return pieces(json);
        }
    }

    /** Of what is no JSON at all, the plain fields of the one article it speaks of. */
    private static Optional<JsonNode> pieces(String json) {
        var type = TYPE.matcher(json);
        if (!type.find()) {
            return Optional.empty();
        }
        var article = JsonNodeFactory.instance.objectNode().put("@type", type.group(1));
        FIELD.matcher(json)
                .results()
                .filter(field -> !article.has(field.group(1)))
                .forEach(field -> {
                    article.put(field.group(1), field.group(2));
                });
        return Optional.of(article);
    }
}
