package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.model.Carrier;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The links of a well-formed post record, found independently of package {@code link}, to keep stream and truth
 * together.
 */
final class PostedLinks {
    private static final Pattern BARE = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    /** A link as posted. */
    record PostedLink(Carrier carrier, String url) {
        String canonical() {
            return CanonicalUrl.of(url);
        }
    }

    private final List<PostedLink> links = new ArrayList<>();

    private PostedLinks() {}

    static List<PostedLink> of(JsonNode record) {
        var found = new PostedLinks();
        found.card(record.path("embed"));
        found.card(record.path("embed").path("media"));
        found.bare(found.facets(record));
        return found.links;
    }

    private void card(JsonNode embed) {
        add(Carrier.EMBED, embed.path("external").path("uri").asText(""));
    }

    /** Adds the linked ranges and returns the rest of the text. */
    private String facets(JsonNode record) {
        var bytes = record.path("text").asText("").getBytes(UTF_8);
        for (var facet : record.path("facets")) {
            add(Carrier.FACET, facet.path("features").path(0).path("uri").asText(""));
            var index = facet.path("index");
            for (int i = index.path("byteStart").asInt();
                    i < index.path("byteEnd").asInt();
                    i++) {
                bytes[i] = ' ';
            }
        }
        return new String(bytes, UTF_8);
    }

    private void bare(String text) {
        BARE.matcher(text).results().forEach(match -> add(Carrier.TEXT, match.group()));
    }

    private void add(Carrier carrier, String url) {
        if (!url.isEmpty()) {
            links.add(new PostedLink(carrier, url));
        }
    }
}
