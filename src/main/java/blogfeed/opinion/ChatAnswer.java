package blogfeed.opinion;

import blogfeed.text.Clean;
import blogfeed.text.Controls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what a judge answered. Models wrap the object that they were asked for in fences, thoughts and chatter, and that is
 * forgiven; but what it says must be plain, and said once: two objects that disagree say nothing.
 */
final class ChatAnswer {
    private static final int LONGEST_CONTENT = 1 << 16;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_COMPLAINT = 200;
    private static final int DEEPEST = 32;
    private static final int MOST_TOKENS = 20_000;
    private static final int MOST_BRACES = 50;

    private static final Pattern THOUGHTS = Pattern.compile("(?s)^.*</think>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final ObjectMapper JSON = mapper();

    private ChatAnswer() {}

    /** Of a body with status 200. */
    static Reply read(byte[] body) {
        var content = tree(body).path("choices").path(0).path("message").path("content");
        if (!content.isTextual()) {
            return new Reply.Unusable("what it answers is no chat completion", "");
        }
        var text = content.asText();
        return text.length() > LONGEST_CONTENT
                ? new Reply.Unusable("far too long an answer", "")
                : opinion(THOUGHTS.matcher(text).replaceFirst(""));
    }

    /** What a server says of a request that it refuses, in a line; empty where it says nothing legible. */
    static String complaint(byte[] body) {
        var error = tree(body).path("error");
        var message = error.isTextual() ? error : error.path("message");
        return line(message.asText(""), LONGEST_COMPLAINT);
    }

    private static Reply opinion(String text) {
        var answers = objects(text).stream().filter(each -> each.has("about")).toList();
        if (answers.isEmpty() || !answers.stream().allMatch(ChatAnswer::isOpinion)) {
            return new Reply.Unusable("its answer is not as asked for", line(text, LONGEST_COMPLAINT));
        }
        if (answers.stream().map(each -> each.path("about")).distinct().count() > 1) {
            return new Reply.Unusable("its answer says both yes and no", line(text, LONGEST_COMPLAINT));
        }
        var last = answers.get(answers.size() - 1);
        return new Reply.Opinion(
                last.path("about").booleanValue(), line(last.path("reason").asText(), LONGEST_REASON));
    }

    private static boolean isOpinion(JsonNode answer) {
        return answer.path("about").isBoolean() && answer.path("reason").isTextual();
    }

    /** The objects in a text, one after another, whatever stands around them. */
    private static List<JsonNode> objects(String text) {
        var found = new ArrayList<JsonNode>();
        int at = text.indexOf('{');
        for (int braces = 0; at >= 0 && braces < MOST_BRACES; braces++) {
            at = text.indexOf('{', at + read(text.substring(at), found));
        }
        return found;
    }

    /** Reads the object that the text begins with; returns its length, or 1 where there is none. */
    private static int read(String text, List<JsonNode> found) {
        try (var parser = JSON.createParser(text)) {
            found.add(JSON.readTree(parser));
            return (int) parser.currentLocation().getCharOffset();
        } catch (IOException e) {
            return 1;
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String line(String text, int most) {
        var line = SPACES.matcher(Controls.spaced(Clean.harmless(text))).replaceAll(" ");
        return Clean.beginning(line.strip(), most);
    }

    private static ObjectMapper mapper() {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxTokenCount(MOST_TOKENS)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .build())
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
