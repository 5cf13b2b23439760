package blogfeed.wire;

import blogfeed.model.AtUri;
import blogfeed.model.Document;
import blogfeed.model.Page;
import blogfeed.model.Publication;
import blogfeed.model.Tags;
import blogfeed.model.Tid;
import blogfeed.text.Clean;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads long-form records and what they are published in, by the lexicons of <a href="https://standard.site">Standard
 * Site</a>, Leaflet and WhiteWind. Refused is a record without what its lexicon demands to know it by; every other part of a
 * wrong shape is left out by itself.
 */
final class DocumentDecoder {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_URL = 2_000;
    private static final int DAY = "2026-01-01".length();

    private static final String LEAFLET = "https://leaflet.pub/p/";
    private static final String WHITEWIND = "https://whtwnd.com/";
    private static final String LEAFLET_CONTENT = "pub.leaflet.content";

    /** What every record has, whatever its lexicon. */
    private record Source(AtUri uri, Tid rev, Instant at, JsonNode record) {}

    /** Where a document is published. */
    private record Place(@Nullable AtUri publication, String base, String path) {}

    Outcome decode(AtUri uri, Tid rev, Instant at, JsonNode record) {
        var type = Foreign.word(record, "$type");
        if (!type.isEmpty() && !type.equals(uri.collection())) {
            return Outcome.rejected("record of another type");
        }
        var source = new Source(uri, rev, at, record);
        return switch (uri.collection()) {
            case AtUri.STANDARD_DOCUMENT -> standard(source);
            case AtUri.LEAFLET_DOCUMENT -> leaflet(source);
            case AtUri.WHITEWIND_ENTRY -> whiteWind(source);
            case AtUri.STANDARD_PUBLICATION -> publication(source, webAddress(Foreign.word(record, "url")));
            case AtUri.LEAFLET_PUBLICATION -> publication(source, ofBasePath(Foreign.word(record, "base_path")));
            default -> Outcome.IGNORED;
        };
    }

    private static Outcome publication(Source source, String url) {
        var name = Foreign.line(Foreign.text(source.record, "name", LONGEST_TITLE));
        var publication = new Publication(source.uri, source.rev, url, name);
        return Outcome.emitted(new StreamEvent.PublicationSaved(publication, source.at));
    }

    private static Outcome standard(Source source) {
        var record = source.record;
        var content = record.path("content");
        var text = new PlainText();
        if (isBlank(record.path("textContent"))) {
            ContentBlocks.read(content, text);
        } else {
            text.add(Foreign.word(record, "textContent"));
            ContentBlocks.count(content, text);
        }
        var site = Foreign.word(record, "site");
        var publication = AtUri.parse(site).filter(AtUri::isPublication).orElse(null);
        var place = new Place(publication, publication == null ? webAddress(site) : "", standardPath(source, content));
        return document(source, place, "bskyPostRef", "publishedAt", text);
    }

    /** Leaflet's own documents that name no path are found by their key. */
    private static String standardPath(Source source, JsonNode content) {
        var path = path(Foreign.word(source.record, "path"));
        return path.isEmpty() && Foreign.word(content, "$type").equals(LEAFLET_CONTENT)
                ? "/" + source.uri.rkey()
                : path;
    }

    private static Outcome leaflet(Source source) {
        var publication = Foreign.uri(source.record, "publication");
        var text = new PlainText();
        ContentBlocks.read(source.record.path("pages"), text);
        var place =
                new Place(publication, publication == null ? LEAFLET + source.uri.did() : "", "/" + source.uri.rkey());
        return document(source, place, "postRef", "publishedAt", text);
    }

    private static Outcome whiteWind(Source source) {
        var record = source.record;
        if (record.path("isDraft").asBoolean()
                || Foreign.word(record, "visibility").equals("author")) {
            return Outcome.emitted(new StreamEvent.DocumentDeleted(source.uri, source.rev, source.at));
        }
        if (!record.path("content").isTextual()) {
            return Outcome.rejected("content is missing");
        }
        var text = new PlainText();
        Markdown.read(Foreign.word(record, "content"), text);
        var place = new Place(null, WHITEWIND + source.uri.did(), "/" + source.uri.rkey());
        return saved(source, place, null, page(source, "createdAt", "subtitle", text));
    }

    private static Outcome document(Source source, Place place, String postRef, String published, PlainText text) {
        if (!source.record.path("title").isTextual()) {
            return Outcome.rejected("title is missing");
        }
        return saved(source, place, announcement(source, postRef), page(source, published, "description", text));
    }

    /** Only a post of its author; else anybody could call a much-liked post the announcement of what they wrote. */
    private static @Nullable AtUri announcement(Source source, String postRef) {
        var post = Foreign.uri(source.record.path(postRef), "uri");
        return post != null && post.isPost() && post.did().equals(source.uri.did()) ? post : null;
    }

    private static Outcome saved(Source source, Place place, @Nullable AtUri post, Page page) {
        return Outcome.emitted(new StreamEvent.DocumentSaved(new Document(
                source.uri, source.rev, source.at, place.publication, place.base, place.path, post, page)));
    }

    private static Page page(Source source, String published, String description, PlainText text) {
        var record = source.record;
        var title = Foreign.line(Foreign.text(record, "title", LONGEST_TITLE));
        var first = day(record, published);
        var last = day(record, "updatedAt");
        return new Page(
                title.isEmpty() ? Foreign.line(Clean.beginning(text.heading(), LONGEST_TITLE)) : title,
                Foreign.line(Foreign.text(record, description, LONGEST_DESCRIPTION)),
                "",
                "",
                null,
                first,
                first != null && last != null && last.isBefore(first) ? null : last,
                null,
                null,
                tags(record),
                text.text(),
                text.words(),
                text.codeBlocks(),
                text.figures(),
                text.isPaywalled());
    }

    /** More than a few are no longer looked at. */
    private static List<String> tags(JsonNode record) {
        return Tags.of(record.path("tags")
                .valueStream()
                .limit(MOST_TAGS)
                .filter(JsonNode::isTextual)
                .map(tag -> Foreign.line(Clean.beginning(tag.asText(), LONGEST_TITLE))));
    }

    /** The day as its author wrote it, in whatever zone. */
    private static @Nullable LocalDate day(JsonNode record, String name) {
        var time = Foreign.word(record, name);
        return WireTime.parse(time).isPresent() ? LocalDate.parse(time.substring(0, DAY)) : null;
    }

    private static String ofBasePath(String basePath) {
        return basePath.isEmpty() || basePath.contains("://")
                ? webAddress(basePath)
                : webAddress("https://" + basePath);
    }

    /** Without slashes at its end; empty if it is none. */
    private static String webAddress(String url) {
        var isWeb = url.startsWith("https://") || url.startsWith("http://");
        return isWeb && url.length() <= LONGEST_URL ? Foreign.clean(withoutSlashes(url)) : "";
    }

    private static String path(String path) {
        if (path.isEmpty() || path.length() > LONGEST_URL) {
            return "";
        }
        return Foreign.clean(withoutSlashes(path.startsWith("/") ? path : "/" + path));
    }

    private static String withoutSlashes(String url) {
        var end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean isBlank(JsonNode text) {
        return !text.isTextual() || text.textValue().isBlank();
    }
}
