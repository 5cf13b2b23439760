package blogfeed.metadata;

import blogfeed.text.Clean;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** The addresses that a page names. None of them is asked for here. */
final class Links {
    private static final int LONGEST = 2000;
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?i)\\s*application/(?:rss|atom|rdf|feed)\\+(?:xml|json)\\s*(?:;.*)?");
    private static final Pattern LOOSE_FEED_TYPE =
            Pattern.compile("(?i)\\s*(?:application|text)/(?:xml|json|rss|atom)\\s*(?:;.*)?");
    private static final Pattern FEED_PATH = Pattern.compile(
            "(?i)(?:[^?#]*/)?(?:feed|rss|atom|index|feeds/posts/default)(?:\\.(?:xml|rss|atom|json|rdf))?/?(?:[?#].*)?");
    private static final Pattern PLAIN_PAGE = Pattern.compile("(?i)(?:[^?#]*/)?index/?(?:[?#].*)?");
    private static final Pattern COMMENTS =
            Pattern.compile("(?i)comment|kommentar|coment|commentaire|replies|留言|评论|評論");

    private final String base;
    private final Outline outline;
    private final JsonLd jsonLd;

    Links(String base, Outline outline, JsonLd jsonLd) {
        this.base = base;
        this.outline = outline;
        this.jsonLd = jsonLd;
    }

    List<String> canonicals() {
        var declared = outline.tags.links("canonical").map(link -> link.attr("href"));
        var stated = Stream.of("mainEntityOfPage", "url", "@id")
                .flatMap(name -> jsonLd.each(jsonLd.article().path(name)))
                .map(Links::address);
        return Stream.of(declared, outline.tags.all("og:url"), stated, outline.tags.all("twitter:url", "parsely-link"))
                .flatMap(links -> links)
                .flatMap(this::absolute)
                .distinct()
                .limit(20)
                .toList();
    }

    @Nullable
    String feed() {
        var alternates =
                outline.tags.alternates().filter(link -> !isOfComments(link)).toList();
        return Stream.of(
                        alternates.stream().filter(Links::isFeed),
                        alternates.stream().filter(Links::isLooselyFeed),
                        outline.anchors.stream().filter(Links::isFeedPath).filter(link -> !isOfComments(link)))
                .flatMap(links -> links)
                .flatMap(link -> absolute(link.attr("href")))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String image() {
        var declared = outline.tags.all("og:image", "og:image:secure_url", "og:image:url");
        var stated = Stream.of("image", "thumbnailUrl").flatMap(jsonLd::all).map(Links::address);
        var others = Stream.concat(
                outline.tags.all("twitter:image", "twitter:image:src", "thumbnail"),
                outline.tags.links("image_src").map(link -> link.attr("href")));
        return Stream.of(declared, stated, others)
                .flatMap(links -> links)
                .flatMap(this::absolute)
                .findFirst()
                .orElse(null);
    }

    private static String address(JsonNode node) {
        return node.isTextual()
                ? node.asText()
                : Stream.of("url", "@id", "contentUrl")
                        .map(name -> node.path(name).asText(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    static boolean isFeed(Element link) {
        return FEED_TYPE.matcher(link.attr("type")).matches();
    }

    private static boolean isLooselyFeed(Element link) {
        return LOOSE_FEED_TYPE.matcher(link.attr("type")).matches() && isFeedPath(link);
    }

    private static boolean isFeedPath(Element link) {
        var href = link.attr("href");
        return FEED_PATH.matcher(href).matches() && !PLAIN_PAGE.matcher(href).matches();
    }

    static boolean isOfComments(Element link) {
        return COMMENTS.matcher(link.attr("href")).find()
                || COMMENTS.matcher(link.attr("title")).find();
    }

    /** The link as an address on the web; none where it is something else or too long to be one. */
    private Stream<String> absolute(String link) {
        var text = link.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.startsWith("#")) {
            return Stream.empty();
        }
        var absolute = Clean.harmless(
                new Element(Tag.valueOf("a"), base).attr("href", text).absUrl("href"));
        return isOfWeb(absolute) && absolute.length() <= LONGEST ? Stream.of(absolute) : Stream.empty();
    }

    private static boolean isOfWeb(String url) {
        return url.matches("(?is)https?://[^/\\s]+\\.[^\\s]*");
    }

    /** Whether two addresses name the same, but for scheme, {@code www} and the slash at the end. */
    static boolean sameAddress(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static boolean sameHost(String one, String other) {
        return host(one).equals(host(other));
    }

    private static String host(String url) {
        return plain(url).replaceFirst("/.*$", "");
    }

    private static String plain(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[#?].*$", "")
                .replaceFirst("/(?:index\\.html?)?$", "");
    }
}
