package blogfeed.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What a site calls itself.
 *
 * @param shown the name to show, or ""
 * @param keys the keys of all names by which it goes
 * @param host its host without www
 */
record SiteName(String shown, Set<String> keys, String host) {
    private static final int LONGEST = 80;
    private static final int LONGEST_BRAND = 40;
    private static final int MOST_HOME_LINKS = 3;
    private static final Evaluator PICTURE = Selector.evaluatorOf("img[alt]");

    private static final Pattern LABELS = Pattern.compile("\\.");
    private static final Pattern FEED_WORDS = Pattern.compile(
            "(?iu)^(?:rss|atom|json)?\\s*feed\\s*(?:for|of|:)\\s*|(?:\\s*[»|·:–—-]+\\s*|\\s+|^)(?:(?:rss|atom|json|2\\.0|1\\.0)\\s*)*(?:feed|rss|atom)?(?:\\s*\\(?(?:rss|atom|json)\\)?)?$");
    private static final Pattern BELOW_HOST = Pattern.compile("(?i)([a-z]+://[^/?#]+/[^?#]+?)/?(?:[?#].*)?");
    private static final Pattern HOST = Pattern.compile("(?i)^[a-z]+://(?:www\\.)?([^/:?#]+)");

    static SiteName of(Outline outline, JsonLd jsonLd, String url) {
        var declared = Stream.of(
                        outline.tags.all("og:site_name"),
                        jsonLd.ofType("WebSite|Blog").map(node -> jsonLd.text(node.path("name"))),
                        Stream.of("isPartOf", "publisher")
                                .flatMap(jsonLd::all)
                                .filter(node -> !JsonLd.isA(node, Pattern.compile(".*Page|Person|.*Series|.*Issue")))
                                .map(jsonLd::text),
                        outline.tags.all("application-name", "apple-mobile-web-app-title"))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .toList();
        var brands = Stream.concat(
                        outline.brands.stream().map(Outline.Spot::text).limit(5),
                        outline.tags
                                .alternates()
                                .filter(link -> Links.isFeed(link) && !isOfPage(link, url))
                                .map(link -> ofFeed(link.attr("title")))
                                .limit(1))
                .filter(text -> !Titles.isEmptyWord(text) && text.length() <= LONGEST_BRAND && text.indexOf('@') < 0)
                .toList();
        var names = Stream.of(declared.stream(), brands.stream(), ofHomeLinks(outline))
                .flatMap(each -> each)
                .toList();
        var known = new SiteName("", keys(names.stream()), host(url));
        var shown = Stream.of(declared.stream(), known.inTitle(outline), brands.stream())
                .flatMap(each -> each)
                .findFirst()
                .orElse("");
        return new SiteName(shown, keys(Stream.concat(Stream.of(shown), names.stream())), known.host);
    }

    /** What the first links to the front page say, or their pictures. */
    private static Stream<String> ofHomeLinks(Outline outline) {
        return outline.homeLinks.stream()
                .limit(MOST_HOME_LINKS)
                .map(Outline.Spot::element)
                .flatMap(link -> Stream.concat(
                        Stream.of(ShortText.of(link), Texts.line(link.attr("title"))),
                        link.select(PICTURE).stream().limit(1).map(picture -> Texts.line(picture.attr("alt")))))
                .filter(text -> text.length() <= LONGEST_BRAND);
    }

    /** Whether a feed is of what is said on this page alone: of a topic in a forum, of comments. */
    private static boolean isOfPage(Element link, String url) {
        var page = BELOW_HOST.matcher(url);
        return Links.isOfComments(link)
                || (page.matches() && link.absUrl("href").startsWith(page.group(1)));
    }

    /** Whether the text is the name, or the host's own. */
    boolean isName(String text) {
        var key = Texts.key(text);
        return key.isEmpty() || keys.contains(key) || isHost(key);
    }

    private boolean isHost(String key) {
        return key.length() > 2
                && (key.equals(Texts.key(host)) || LABELS.splitAsStream(host).anyMatch(label -> isMostOf(key, label)));
    }

    private static boolean isMostOf(String key, String label) {
        var letters = Texts.key(label);
        return letters.contains(key) && key.length() * 2 > letters.length();
    }

    /** What remains of the page's title where a heading is the rest of it. */
    private Stream<String> inTitle(Outline outline) {
        var parts = new TitleParts(outline.title);
        var headings = Stream.concat(
                        outline.headings.stream()
                                .limit(20)
                                .sorted(Outline.SITE_FIRST)
                                .map(Outline.Spot::text),
                        outline.tags.all("og:title"))
                .map(Texts::key)
                .distinct()
                .toList();
        for (int i = 1; i < parts.count(); i++) {
            var front = parts.span(0, i);
            var back = parts.span(i, parts.count());
            int frontAt = isName(front) ? -1 : headings.indexOf(Texts.key(front));
            int backAt = isName(back) ? -1 : headings.indexOf(Texts.key(back));
            if (frontAt != backAt) {
                return shortEnough(frontAt > backAt ? back : front);
            }
        }
        return Stream.empty();
    }

    private static Stream<String> shortEnough(String name) {
        return name.length() <= LONGEST ? Stream.of(name) : Stream.empty();
    }

    /** The title of a feed is the site's name, and mostly that it is a feed. */
    private static String ofFeed(String title) {
        return FEED_WORDS.matcher(Texts.line(title)).replaceAll("");
    }

    private static Set<String> keys(Stream<String> names) {
        return names.map(Texts::key).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static String host(String url) {
        var matcher = HOST.matcher(url);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
