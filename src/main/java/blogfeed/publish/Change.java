package blogfeed.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a field of a record says before and after, in words.
 *
 * @param before empty where it is not there yet
 * @param after empty where it is taken away
 */
public record Change(String field, String before, String after) {

    static List<Change> between(ObjectNode before, ObjectNode after) {
        var names = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!name.equals("$type") && !before.path(name).equals(after.path(name))) {
                changes.add(of(name, words(before.path(name)), words(after.path(name))));
            }
        }
        return changes;
    }

    /** Words are few: links that moved with the text around them, or a picture of as many bytes, are called the same. */
    private static Change of(String field, String before, String after) {
        return new Change(field, before, before.equals(after) ? after + " (not the same)" : after);
    }

    private static String words(JsonNode value) {
        if (value instanceof MissingNode) {
            return "";
        }
        if (value.path("$type").asText().equals("blob")) {
            return "%s, %,d bytes"
                    .formatted(
                            value.path("mimeType").asText(), value.path("size").asLong());
        }
        if (value.isArray() && !value.path(0).path("features").isMissingNode()) {
            return facets(value);
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    /** "2 links, 1 mention" */
    private static String facets(JsonNode facets) {
        var counts = new LinkedHashMap<String, Integer>();
        StreamSupport.stream(facets.spliterator(), false)
                .map(facet -> facet.path("features").path(0).path("$type").asText())
                .map(type -> type.substring(type.indexOf('#') + 1))
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey() + (each.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
    }
}
