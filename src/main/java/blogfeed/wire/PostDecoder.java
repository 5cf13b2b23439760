package blogfeed.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Language;
import blogfeed.model.LinkFacet;
import blogfeed.model.Post;
import blogfeed.model.Tid;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of {@code app.bsky.feed.post}. Refused is what the AppView would not index either: without it there is
 * no post to show. Of the rest, every part of a wrong shape is left out by itself.
 */
final class PostDecoder {
    private static final int LONGEST_TEXT_BYTES = 3_000;
    private static final int LONGEST_URL = 4_096;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_LABEL = 128;
    private static final int MOST_LANGUAGES = 3;
    private static final int MOST_LABELS = 10;
    private static final int MOST_FACETS = 20;

    private static final String EXTERNAL = "app.bsky.embed.external";
    private static final String RECORD = "app.bsky.embed.record";
    private static final String RECORD_WITH_MEDIA = "app.bsky.embed.recordWithMedia";
    private static final String LINK = "app.bsky.richtext.facet#link";
    private static final String SELF_LABELS = "com.atproto.label.defs#selfLabels";

    Outcome decode(AtUri uri, Tid rev, Instant witnessedAt, JsonNode record) {
        var type = Foreign.word(record, "$type");
        if (!type.isEmpty() && !type.equals(Wire.POST)) {
            return Outcome.rejected("record of another type");
        }
        if (!record.path("text").isTextual()) {
            return Outcome.rejected("text is missing");
        }
        var text = Foreign.word(record, "text");
        if (text.length() > LONGEST_TEXT_BYTES || text.getBytes(UTF_8).length > LONGEST_TEXT_BYTES) {
            return Outcome.rejected("text is too long");
        }
        return WireTime.parse(Foreign.word(record, "createdAt"))
                .map(claimedAt -> Outcome.emitted(
                        new StreamEvent.PostSaved(post(uri, rev, claimedAt, witnessedAt, Foreign.clean(text), record))))
                .orElse(Outcome.rejected("createdAt is no datetime"));
    }

    private static Post post(AtUri uri, Tid rev, Instant claimedAt, Instant witnessedAt, String text, JsonNode record) {
        var reply = record.path("reply");
        var embed = record.path("embed");
        return new Post(
                uri,
                rev,
                claimedAt,
                witnessedAt,
                languages(record.path("langs")),
                labels(record.path("labels")),
                Foreign.uri(reply.path("parent"), "uri"),
                Foreign.uri(reply.path("root"), "uri"),
                quoted(embed),
                text,
                facets(record.path("facets")),
                card(embed));
    }

    /** Whatever is none is left out; case is often wrong. */
    private static List<String> languages(JsonNode tags) {
        var languages = new ArrayList<String>(MOST_LANGUAGES);
        for (var tag : tags) {
            var text = tag.asText("");
            if (text.length() <= LONGEST_LANGUAGE && languages.size() < MOST_LANGUAGES) {
                Language.parse(text)
                        .or(() -> Language.parse(text.toLowerCase(Locale.ROOT)))
                        .ifPresent(language -> languages.add(language.tag()));
            }
        }
        return List.copyOf(languages);
    }

    private static List<String> labels(JsonNode own) {
        var labels = new ArrayList<String>();
        if (Foreign.word(own, "$type").equals(SELF_LABELS)) {
            for (var value : own.path("values")) {
                var label = Foreign.text(value, "val", LONGEST_LABEL);
                if (!label.isEmpty() && labels.size() < MOST_LABELS) {
                    labels.add(label);
                }
            }
        }
        return List.copyOf(labels);
    }

    private static @Nullable AtUri quoted(JsonNode embed) {
        var record = embed.path("record");
        var uri = switch (Foreign.word(embed, "$type")) {
            case RECORD -> Foreign.uri(record, "uri");
            case RECORD_WITH_MEDIA -> Foreign.uri(record.path("record"), "uri");
            default -> null;
        };
        return uri != null && (uri.isPost() || uri.isDocument()) ? uri : null;
    }

    private static @Nullable Card card(JsonNode embed) {
        return switch (Foreign.word(embed, "$type")) {
            case EXTERNAL -> external(embed.path("external"));
            case RECORD_WITH_MEDIA ->
                Foreign.word(embed.path("media"), "$type").equals(EXTERNAL)
                        ? external(embed.path("media").path("external"))
                        : null;
            default -> null;
        };
    }

    private static @Nullable Card external(JsonNode external) {
        var url = Foreign.word(external, "uri");
        if (url.isEmpty() || url.length() > LONGEST_URL) {
            return null;
        }
        return new Card(
                Foreign.clean(url),
                Foreign.text(external, "title", LONGEST_TITLE),
                Foreign.text(external, "description", LONGEST_DESCRIPTION));
    }

    private static List<LinkFacet> facets(JsonNode all) {
        var facets = new ArrayList<LinkFacet>();
        for (var facet : all) {
            var start = facet.path("index").path("byteStart");
            var end = facet.path("index").path("byteEnd");
            if (isRange(start, end)) {
                for (var feature : facet.path("features")) {
                    addLink(facets, start.intValue(), end.intValue(), feature);
                }
            }
        }
        return List.copyOf(facets);
    }

    private static boolean isRange(JsonNode start, JsonNode end) {
        return start.isInt() && end.isInt() && start.intValue() >= 0 && start.intValue() <= end.intValue();
    }

    private static void addLink(List<LinkFacet> facets, int start, int end, JsonNode feature) {
        var url = Foreign.word(feature, "uri");
        if (facets.size() < MOST_FACETS
                && Foreign.word(feature, "$type").equals(LINK)
                && !url.isEmpty()
                && url.length() <= LONGEST_URL) {
            facets.add(new LinkFacet(start, end, Foreign.clean(url)));
        }
    }
}
