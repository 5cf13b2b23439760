package blogfeed.metadata;

import blogfeed.text.Languages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param tags the words it files the article under
 * @param canonicals absolute URLs, the most reliable claim first
 */
public record Metadata(
        String title,
        String description,
        String author,
        String siteName,
        @Nullable String language,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String feed,
        @Nullable String image,
        List<String> tags,
        List<String> canonicals) {

    /** Some pages repeat all they say in it. */
    private static final int LONGEST_DESCRIPTION = 5000;

    /**
     * Reads what a page says of itself.
     *
     * @param text the main text, whose language it is
     * @param url where the page was found
     */
    public static Metadata of(Document document, String text, String url) {
        var outline = Outline.of(document);
        var jsonLd = new JsonLd(outline.jsonLd, url);
        var site = SiteName.of(outline, jsonLd, url);
        var title = Titles.of(outline, jsonLd, site, url);
        var description = description(outline, jsonLd);
        var language = Languages.of(
                text.isBlank() ? title.text() + "\n" + description : text, declared(document, outline, jsonLd));
        var dates = Dates.of(outline, jsonLd, title, url, language);
        var links = new Links(document.baseUri(), outline, jsonLd);
        return new Metadata(
                title.text(),
                description,
                Authors.of(outline, jsonLd, title, site),
                site.shown(),
                language,
                dates.published(),
                dates.modified(),
                links.feed(),
                links.image(),
                Keywords.of(outline, jsonLd),
                links.canonicals());
    }

    private static String description(Outline outline, JsonLd jsonLd) {
        var declared = outline.tags.raw(
                "description", "og:description", "twitter:description", "dc.description", "dcterms.description");
        return Stream.concat(declared, jsonLd.texts("description"))
                .map(text -> Texts.line(text, LONGEST_DESCRIPTION))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> declared(Document document, Outline outline, JsonLd jsonLd) {
        var html = document.select("html").attr("lang");
        return List.of(
                html,
                outline.tags.first("og:locale"),
                jsonLd.texts("inLanguage").findFirst().orElse(""),
                outline.tags.first("content-language", "language", "dc.language"));
    }
}
