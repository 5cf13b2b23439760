package blogfeed.sample;

import blogfeed.model.AtUri;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a record of {@code app.bsky.feed.post}. */
final class PostRecord {
    private static final String EXTERNAL = "app.bsky.embed.external";
    private static final String RECORD = "app.bsky.embed.record";

    private final Map<String, Object> fields = new HashMap<>();

    PostRecord(Instant claimed, List<String> languages, RichText text) {
        fields.put("$type", AtUri.POST);
        fields.put("createdAt", StreamTime.text(claimed));
        fields.put("langs", languages);
        fields.put("text", text.text());
        if (!text.facets().isEmpty()) {
            fields.put("facets", text.facets());
        }
    }

    PostRecord card(String url, String title, String description) {
        var external = new HashMap<String, Object>();
        external.put("uri", url);
        external.put("title", title);
        external.put("description", description);
        if (!title.isEmpty()) {
            external.put("thumb", blob(url));
        }
        fields.put("embed", Map.of("$type", EXTERNAL, "external", external));
        return this;
    }

    /** Quotes a post; together with a card, if there is one. */
    PostRecord quote(Ref ref) {
        var quoted = Map.of("$type", RECORD, "record", ref.fields());
        var media = fields.get("embed");
        fields.put(
                "embed",
                media == null
                        ? quoted
                        : Map.of("$type", "app.bsky.embed.recordWithMedia", "media", media, "record", quoted));
        return this;
    }

    PostRecord reply(Ref parent, Ref root) {
        fields.put("reply", Map.of("parent", parent.fields(), "root", root.fields()));
        return this;
    }

    PostRecord labels(List<String> labels) {
        var values = labels.stream().map(label -> Map.of("val", label)).toList();
        fields.put("labels", Map.of("$type", "com.atproto.label.defs#selfLabels", "values", values));
        return this;
    }

    PostRecord image(String name) {
        var image = Map.of("alt", "", "aspectRatio", Map.of("width", 1600, "height", 1200), "image", blob(name));
        fields.put("embed", Map.of("$type", "app.bsky.embed.images", "images", List.of(image)));
        return this;
    }

    PostRecord video(String name) {
        fields.put("embed", Map.of("$type", "app.bsky.embed.video", "video", blob(name)));
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    /** A blob is the one thing in a record whose keys Jetstream does not sort. */
    private static RawValue blob(String name) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("$type", "blob");
        fields.put("ref", Map.of("$link", Digest.blobCid(name)));
        fields.put("mimeType", "image/jpeg");
        fields.put("size", 90_000 + Math.floorMod(name.hashCode(), 400_000));
        return new RawValue(Json.inOrder(fields));
    }
}
