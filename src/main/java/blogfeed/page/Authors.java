package blogfeed.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote the article: the first source that names somebody. The site itself is named only where nobody else is. */
final class Authors {
    private static final int BEFORE_TITLE = 6;
    private static final int AFTER_TITLE = 20;
    private static final int MOST = 12;
    private static final int LONGEST_BYLINE = 100;
    private static final String NAMES = "[itemprop=name], .p-name, .fn, .author-name, [rel=author], [itemprop=url], .url";

    private static final Pattern WRITTEN_BY = Pattern.compile("(?iu).*(?:written by|author|by|von|par|por|автор|作者|verfasst).*");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final int title;

    private Authors(Outline outline, JsonLd jsonLd, Titles title) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.title = title.at();
    }

    /** Several are joined by a comma; "" where nobody is named. */
    static String of(Outline outline, JsonLd jsonLd, Titles title, SiteName site) {
        var named = new Authors(outline, jsonLd, title).sources().filter(names -> !names.isEmpty()).toList();
        return named.stream()
                .filter(names -> names.stream().anyMatch(name -> !site.isName(name)))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(names -> String.join(", ", names))
                .orElse("");
    }

    private Stream<List<String>> sources() {
        return Stream.<Stream<String>>of(
                        jsonLd.texts("author"),
                        jsonLd.texts("creator"),
                        outline.tags.all("author"),
                        outline.tags.all("article:author"),
                        outline.tags.all("citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "article:author_name"),
                        labelled(),
                        bylines(true, false),
                        writtenBy(),
                        bylines(false, false),
                        bylines(false, true))
                .map(Authors::names);
    }

    private static List<String> names(Stream<String> texts) {
        return texts.limit(MOST)
                .flatMap(PersonNames::of)
                .collect(Collectors.toMap(Texts::key, name -> name, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The pair of label and value that link previews show. */
    private Stream<String> labelled() {
        return WRITTEN_BY.matcher(outline.tags.first("twitter:label1")).matches()
                ? outline.tags.all("twitter:data1")
                : Stream.empty();
    }

    /** Of elements that say they name the author, the first; of those beside the article only where it is marked as data. */
    private Stream<String> bylines(boolean near, boolean beside) {
        return outline.bylines.stream()
                .limit(100)
                .filter(byline -> byline.beside() == beside && (!near || isNear(byline.at())))
                .map(byline -> name(byline.element()))
                .filter(text -> PersonNames.of(text).findAny().isPresent())
                .limit(1);
    }

    private boolean isNear(int at) {
        return at >= title - BEFORE_TITLE && at <= title + AFTER_TITLE;
    }

    private static String name(Element byline) {
        if (byline.hasAttr("content")) {
            return byline.attr("content");
        }
        var within = byline.selectFirst(NAMES);
        var text = Texts.line(byline.text());
        return within != null && within.hasText()
                ? Texts.line(within.text())
                : text.length() <= LONGEST_BYLINE ? text : "";
    }

    private Stream<String> writtenBy() {
        return IntStream.range(Math.max(0, title - BEFORE_TITLE), Math.min(outline.pieces.size(), title + AFTER_TITLE))
                .filter(i -> !outline.pieces.get(i).beside())
                .mapToObj(i -> PersonNames.afterBy(outline.pieces.get(i).text(), i + 1 < outline.pieces.size() ? outline.pieces.get(i + 1).text() : ""))
                .filter(name -> !name.isEmpty())
                .limit(1);
    }
}
