package blogfeed.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Who wrote the article: the first source that names somebody. The site itself is named only where nobody else is. */
final class Authors {
    private static final int BEFORE_TITLE = 6;
    private static final int AFTER_TITLE = 20;
    private static final int MOST = 12;
    private static final int LONGEST_BYLINE = 100;
    private static final Evaluator NAMES =
            Selector.evaluatorOf("[itemprop=name], .p-name, .fn, .author-name, [rel=author], [itemprop=url], .url");

    private static final Pattern WRITTEN_BY =
            Pattern.compile("(?iu).*(?:written by|author|by|von|par|por|автор|作者|verfasst).*");

    private static final Pattern PERSON = Pattern.compile("Person");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9._-]+");

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
        var authors = new Authors(outline, jsonLd, title);
        var named = named(authors.nearSources());
        var people = named.stream()
                .filter(names -> !names.stream().allMatch(name -> isSite(name, site)))
                .toList();
        return people.stream()
                .filter(names -> !isHandle(names))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .or(() -> named.stream().findFirst())
                .or(() -> named(authors.farSources()).stream().findFirst())
                .map(names -> String.join(", ", names))
                .orElse("");
    }

    /** Whether it is the site's name, or a word of its address, which a person's full name may well be. */
    private static boolean isSite(String name, SiteName site) {
        return site.keys().contains(Texts.key(name)) || (name.indexOf(' ') < 0 && site.isName(name));
    }

    /** A lone word in lower case is what somebody signs in with; readers are often told the name. */
    private static boolean isHandle(List<String> names) {
        return names.size() == 1 && HANDLE.matcher(names.get(0)).matches();
    }

    private static List<List<String>> named(Stream<Stream<String>> sources) {
        return sources.map(Authors::names).filter(names -> !names.isEmpty()).toList();
    }

    private Stream<Stream<String>> nearSources() {
        return Stream.of(
                jsonLd.texts("author"),
                jsonLd.texts("creator"),
                outline.tags.all("author"),
                outline.tags.all("article:author"),
                outline.tags.all(
                        "citation_author",
                        "dc.creator",
                        "dcterms.creator",
                        "parsely-author",
                        "sailthru.author",
                        "byl",
                        "article:author_name"),
                labelled(),
                bylines(true),
                writtenBy());
    }

    private Stream<Stream<String>> farSources() {
        return Stream.of(bylines(false), signed(), publisher());
    }

    private Stream<String> publisher() {
        return jsonLd.all("publisher").filter(node -> JsonLd.isA(node, PERSON)).map(jsonLd::text);
    }

    /** Older blogs sign below the article. */
    private Stream<String> signed() {
        return outline.pieces.stream()
                .filter(piece -> !piece.beside())
                .map(piece -> PersonNames.signed(piece.text()))
                .filter(name -> !name.isEmpty())
                .limit(1);
    }

    private static List<String> names(Stream<String> texts) {
        return texts
                .limit(MOST)
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

    /** The first of the elements that say they name the author. Beside the article it is as often who comments. */
    private Stream<String> bylines(boolean near) {
        return outline.bylines.stream()
                .limit(30)
                .filter(byline -> !byline.beside() && (!near || isNear(byline.at())))
                .flatMap(byline -> Stream.of(name(byline.element()), firstPiece(byline)))
                .filter(text -> PersonNames.of(text).findAny().isPresent())
                .limit(1);
    }

    private boolean isNear(int at) {
        return at >= title - BEFORE_TITLE && at <= title + AFTER_TITLE;
    }

    private static String name(Element byline) {
        var within = Objects.requireNonNullElse(byline.selectFirst(NAMES), byline);
        if (within.hasAttr("content")) {
            return within.attr("content");
        }
        var text = ShortText.of(within.hasText() ? within : byline);
        return text.length() <= LONGEST_BYLINE ? text : "";
    }

    /** Where a byline has the date or a biography in it too, the name comes first. */
    private String firstPiece(Outline.Spot byline) {
        return byline.element().hasText() && byline.at() < outline.pieces.size()
                ? outline.pieces.get(byline.at()).text()
                : "";
    }

    private Stream<String> writtenBy() {
        return IntStream.range(Math.max(0, title - BEFORE_TITLE), Math.min(outline.pieces.size(), title + AFTER_TITLE))
                .filter(i -> !outline.pieces.get(i).beside())
                .mapToObj(this::writtenBy)
                .filter(name -> !name.isEmpty())
                .limit(1);
    }

    /** Each of several may be a link of its own. */
    private String writtenBy(int at) {
        var piece = outline.pieces.get(at);
        var next = at + 1 < outline.pieces.size() ? outline.pieces.get(at + 1).text() : "";
        var name = PersonNames.afterBy(piece.text(), next);
        var whole = name.isEmpty() ? "" : lineAround(piece.node());
        var all = whole.length() <= LONGEST_BYLINE ? PersonNames.afterBy(whole, "") : "";
        return PersonNames.of(all).count() > PersonNames.of(name).count() ? all : name;
    }

    private static String lineAround(Node node) {
        return node.parent() instanceof Element element ? ShortText.of(element) : "";
    }
}
