package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A post's text with its facets, counted in bytes of UTF-8.
 *
 * @param text what readers see
 * @param facets links and hashtags, as the record has them
 */
record RichText(String text, List<Map<String, Object>> facets) {
    private static final Pattern MARKUP = Pattern.compile("\\[([^]]*)]\\(([^)]*)\\)|(?<!\\S)#(\\w+)");
    private static final String FACET = "app.bsky.richtext.facet";

    /** Reads {@code [shown](url)} and {@code #tag}; the URL {@code @} stands for the given one. */
    static RichText parse(String markup, String url) {
        var text = new StringBuilder();
        var facets = new ArrayList<Map<String, Object>>();
        var match = MARKUP.matcher(markup);
        int last = 0;
        for (; match.find(); last = match.end()) {
            text.append(markup, last, match.start());
            var start = bytes(text);
            var tag = match.group(3);
            text.append(tag == null ? match.group(1) : match.group());
            facets.add(facet(start, bytes(text), tag == null ? link(match.group(2), url) : tag(tag)));
        }
        return new RichText(text.append(markup.substring(last)).toString(), facets);
    }

    private static Map<String, Object> facet(int start, int end, Map<String, Object> feature) {
        return Map.of("index", Map.of("byteStart", start, "byteEnd", end), "features", List.of(feature));
    }

    private static Map<String, Object> link(String target, String url) {
        return Map.of("$type", FACET + "#link", "uri", target.equals("@") ? url : target);
    }

    private static Map<String, Object> tag(String tag) {
        return Map.of("$type", FACET + "#tag", "tag", tag);
    }

    private static int bytes(StringBuilder text) {
        return text.toString().getBytes(UTF_8).length;
    }
}
