package blogfeed.kind;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Gathers the schema.org types of a page. Broken JSON still has types, so it is searched rather than parsed. */
final class SchemaTypes {
    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*(?:\\[\\s*)?\"([^\"]{1,100})\"");
    private static final int MOST = 64;

    private final Map<String, Integer> types = new HashMap<>();

    void readJson(String json) {
        var matcher = TYPE.matcher(json);
        while (matcher.find()) {
            add(matcher.group(1));
        }
    }

    void readAttributes(Element element) {
        addAll(element.attr("itemtype"));
        addAll(element.attr("typeof"));
    }

    private void addAll(String names) {
        if (!names.isEmpty()) {
            for (var name : names.strip().split("\\s+", MOST)) {
                add(name);
            }
        }
    }

    private void add(String name) {
        var start = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')), name.lastIndexOf('#')) + 1;
        var type = name.substring(start).toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && (types.size() < MOST || types.containsKey(type))) {
            types.merge(type, 1, Integer::sum);
        }
    }

    Map<String, Integer> counted() {
        return Map.copyOf(types);
    }
}
