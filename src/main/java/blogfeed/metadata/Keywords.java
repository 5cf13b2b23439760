package blogfeed.metadata;

import blogfeed.model.Tags;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an article is filed under, by the first source that has anything: what the page states of the article, then what it
 * shows at the article, and last the keywords in its head, which are often those of the whole site.
 */
final class Keywords {
    private static final int MOST_TEXTS = 200;
    private static final int LONGEST_LIST = 5_000;

    private static final Pattern COMMA = Pattern.compile("[,;|\\u060C\\u061B\\u3001\\uFF0C\\uFF1B]");

    /** Medium has its tags among the settings of a post. */
    private static final String LABEL = "Tag:";

    private final Outline outline;
    private final JsonLd jsonLd;

    private Keywords(Outline outline, JsonLd jsonLd) {
        this.outline = outline;
        this.jsonLd = jsonLd;
    }

    static List<String> of(Outline outline, JsonLd jsonLd) {
        var keywords = new Keywords(outline, jsonLd);
        return Stream.of(keywords.stated(), ShownTags.of(outline.filings).flatMap(Keywords::list), keywords.declared())
                .map(Tags::of)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> stated() {
        return Stream.concat(tags(outline.tags.raw("article:tag", "og:article:tag")), ofArticle());
    }

    private Stream<String> ofArticle() {
        var keywords = tags(jsonLd.each(jsonLd.article().path("keywords")).map(this::raw))
                .toList();
        return keywords.stream().anyMatch(keyword -> keyword.startsWith(LABEL))
                ? keywords.stream()
                        .filter(keyword -> keyword.startsWith(LABEL))
                        .map(keyword -> keyword.substring(LABEL.length()))
                : keywords.stream();
    }

    private String raw(JsonNode keyword) {
        return keyword.isTextual() ? keyword.asText() : jsonLd.text(keyword);
    }

    private Stream<String> declared() {
        var head = outline.tags.raw(
                "citation_keywords",
                "dc.subject",
                "dcterms.subject",
                "parsely-tags",
                "sailthru.tags",
                "keywords",
                "news_keywords");
        return Stream.concat(head, jsonLd.all("keywords").map(this::raw))
                .limit(MOST_TEXTS)
                .flatMap(Keywords::list);
    }

    /** Several texts are a tag each, and may have commas in them; a single one is a list of them. */
    private static Stream<String> tags(Stream<String> texts) {
        var some = texts.limit(MOST_TEXTS).toList();
        return some.size() == 1 ? list(some.get(0)) : some.stream().map(Texts::line);
    }

    private static Stream<String> list(String text) {
        return COMMA.splitAsStream(Texts.line(text, LONGEST_LIST)).map(String::strip);
    }
}
