package blogfeed.learn;

import blogfeed.model.Page;
import blogfeed.text.Clean;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of one line. */
final class ExampleFields {
    private static final Set<String> OURS =
            Set.of("url", "label", "title", "description", "text", "posts", "tags", "lang", "site");
    private static final Set<String> YES = Set.of("1", "true", "yes");
    private static final Set<String> NO = Set.of("0", "false", "no");

    private final JsonNode line;
    private final String file;
    private final long number;

    ExampleFields(JsonNode line, String file, long number) {
        this.line = line;
        this.file = file;
        this.number = number;
    }

    String required(String name) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            throw bad("the line has no '" + name + "'");
        }
        return text;
    }

    /** The text of a field; empty where it is missing or null. */
    String text(String name) {
        return text(name, line.path(name));
    }

    /** A text, or several joined. */
    String texts(String name, String between) {
        var field = line.path(name);
        if (!field.isArray()) {
            return text(name);
        }
        var texts = new ArrayList<String>();
        field.forEach(each -> texts.add(text(name, each)));
        return beginning(String.join(between, texts));
    }

    private String text(String name, JsonNode node) {
        if (node.isContainerNode()) {
            throw bad("'" + name + "' must be text" + (node.isArray() ? ", not a list" : ", not an object"));
        }
        return node.isNull() || node.isMissingNode() ? "" : beginning(Clean.harmless(node.asText()));
    }

    /** Empty where it is null. */
    Optional<Boolean> label() {
        var label = line.path("label");
        if (label.isNull()) {
            return Optional.empty();
        }
        var word = label.isContainerNode() ? label.toString() : label.asText().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word));
        }
        throw bad(
                label.isMissingNode()
                        ? "the line has no 'label': 1 (yes), 0 (no), or null to leave it out"
                        : "'label' must be 1, true, \"yes\", 0, false or \"no\", or null to leave the line out, not "
                                + label);
    }

    @Nullable
    String language() {
        var subtag = text("lang").strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return subtag.isEmpty() || subtag.equals("und") ? null : subtag;
    }

    /** The host of a URL that leads to no article. */
    String host(String url) {
        try {
            var host = new URI(url).getHost();
            if (host != null) {
                return host.toLowerCase(Locale.ROOT);
            }
        } catch (URISyntaxException e) {
            // reported below like a URL without a host
        }
        throw bad("'url' must be a web address such as https://example.org/post, not '" + url + "'");
    }

    Map<String, String> others() {
        var others = new TreeMap<String, String>();
        line.properties().forEach(field -> {
            if (!OURS.contains(field.getKey())
                    && field.getValue().isValueNode()
                    && !field.getValue().isNull()) {
                others.put(field.getKey(), text(field.getKey()));
            }
        });
        return others;
    }

    private BadExampleException bad(String problem) {
        return new BadExampleException(file, number, problem);
    }

    /** As much as is kept of a page. */
    private static String beginning(String text) {
        return Clean.beginning(text, Page.LONGEST_TEXT);
    }
}
