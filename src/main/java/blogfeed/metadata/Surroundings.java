package blogfeed.metadata;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What the name and the classes of an element tell of its place in a page. */
final class Surroundings {
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "option",
            "textarea",
            "iframe",
            "title",
            "math",
            "pre");
    private static final Set<String> BESIDE = Set.of("nav", "aside", "footer", "form", "dialog", "button");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article", "h1", "time", "a", "span");

    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article", "section");

    private static final Pattern BESIDE_MARK = Pattern.compile(
            "^(?:comment(?:s|list|er)?|respond|disqus|related|recommend(?:ed|ations?)?|read-?next|more-posts|side-?bar|recent|popular|latest|"
                    + "trending|footer|site-footer|nav|navbar|navigation|site-nav|menu|breadcrumbs?|pagination|pager|prev|next|previous|"
                    + "shar(?:e|ing|edaddy)|subscribe|newsletter|cookies?|modal|popup|webmentions?|toc)(?![a-z])");
    private static final Set<String> TITLE_CLASSES = Set.of(
            "entry-title",
            "post-title",
            "p-name",
            "article-title",
            "post__title",
            "article__title",
            "page-title",
            "posttitle",
            "post-header-title",
            "blog-title-heading",
            "article-headline",
            "headline",
            "blog-post-title");
    private static final Set<String> DATE_CLASSES = Set.of(
            "date",
            "published",
            "dt-published",
            "entry-date",
            "post-date",
            "postdate",
            "article-date",
            "post-meta-date",
            "publish-date",
            "pubdate",
            "date-header",
            "post-time",
            "post__date",
            "page__date",
            "article__date",
            "date-published",
            "published-date",
            "timestamp",
            "post-timestamp",
            "blog-date",
            "publication-date");
    private static final Set<String> BYLINE_CLASSES = Set.of(
            "author",
            "byline",
            "p-author",
            "author-name",
            "authorname",
            "author_name",
            "post-author",
            "article-author",
            "entry-author",
            "post__author",
            "article__author",
            "byline-name",
            "byline__name",
            "by-author",
            "post-author-name",
            "author__name",
            "name-author",
            "blog-author",
            "post-meta-author",
            "article-byline",
            "authors",
            "post-byline",
            "byline-author",
            "writer");

    /** The same in the compound names of page builders. */
    private static final Pattern BYLINE_CLASS = Pattern.compile(
            "(?!meta-prep)(?:[a-z0-9]+[-_]+)*(?:author|byline)s?(?:[-_]+(?:name|wrap|wrapper|link|info|meta|cont|container|content|details?|block|text|inner|line|row))*"
                    + "(?:__(?=[a-z-]*[0-9])[a-z0-9_-]{5,8})?");

    private static final int LONGEST_LINK = 2000;
    private static final int LONGEST_BYLINE = 200;

    private static final Set<String> BRAND_CLASSES = Set.of(
            "site-title",
            "site-name",
            "navbar-brand",
            "brand",
            "logo",
            "blog-title",
            "site-logo",
            "logo-text",
            "sitename",
            "site__title");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HOME_PAGE = Pattern.compile("(?:index\\.html?)?(?:[?#].*)?$");
    private static final Pattern HOST_ALONE = Pattern.compile("https?://[^/]+/?");
    private static final Pattern FRONT = Pattern.compile("(?:(?:https?:)?//[^/?#]+/?|/)(?:index\\.html?)?");
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)[^?#]*/(?:authors?|(?<!licenses/)by|users?|u|profiles?|people|contributors?|writers?|autor(?:en|es)?|auteurs?)/[^/?#]+/?(?:[?#].*)?");

    private static final Pattern TAG_PAGE = Pattern.compile(
            "(?i)(?:[^?#]*/)?(?:tags?|t|hashtags?|topics?|search/label)/(?!index\\.|page/)#?[^/?#]+/?(?:[?#].*)?");

    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

    private final Element element;
    private final List<String> classes;

    Surroundings(Element element) {
        this.element = element;
        this.classes = words(element.attr("class"));
    }

    /** The attribute {@code hidden} says nothing: a page that is streamed has its whole article in it until scripts run. */
    static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName());
    }

    /** Whether what is within stands beside the article; a frame around it may carry any class. */
    boolean isBeside(Set<Element> frames) {
        var name = element.normalName();
        if (element.attr("role").endsWith("dialog")) {
            return true;
        }
        if (BESIDE.contains(name)) {
            return !name.equals("footer") || element.closest("article") == null;
        }
        return !WHOLE.contains(name) && isNamedBeside() && !frames.contains(element);
    }

    /** All elements around a main heading, an article or the main part of a page. */
    static Set<Element> frames(Document document) {
        var frames = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        for (var inner : document.select("h1, article, main")) {
            for (var frame = inner; frame != null && frames.add(frame); ) {
                frame = frame.parent();
            }
        }
        return frames;
    }

    private boolean isNamedBeside() {
        var id = element.attr("id");
        return any(word -> BESIDE_MARK.matcher(word).find())
                || (!id.isEmpty()
                        && BESIDE_MARK.matcher(id.toLowerCase(Locale.ROOT)).find());
    }

    boolean isTitle() {
        return says("headline")
                || any(TITLE_CLASSES::contains)
                || TITLE_CLASSES.contains(element.attr("id").toLowerCase(Locale.ROOT));
    }

    /** Whether it holds the site's name, as pages begin. */
    boolean isBrand() {
        return any(BRAND_CLASSES::contains);
    }

    /** Whether it leads to where the page's own address begins, as the name above a whole site does. */
    boolean leadsHome() {
        var link = element.selectFirst(LINK);
        var around = link == null ? element.closest(LINK) : link;
        return around != null
                && !around.attr("href").startsWith("#")
                && (around.attr("rel").equalsIgnoreCase("home") || isAbove(around.absUrl("href"), element.baseUri()));
    }

    /** Whether it is the link to where the whole site begins. */
    boolean leadsToFront() {
        return element.attr("rel").equalsIgnoreCase("home")
                || (FRONT.matcher(element.attr("href")).matches()
                        && Links.sameHost(element.absUrl("href"), element.baseUri()));
    }

    private static boolean isAbove(String link, String page) {
        var target = HOME_PAGE.matcher(link).replaceFirst("");
        return (target.endsWith("/") && page.length() > target.length() && page.startsWith(target))
                || HOST_ALONE.matcher(target).matches();
    }

    boolean isDate() {
        return isMarkedDate() || any(DATE_CLASSES::contains);
    }

    /** Whether it says that it is the day of publishing, rather than look so. */
    boolean isMarkedDate() {
        return says("datepublished") || element.hasAttr("pubdate") || classes.contains("dt-published");
    }

    boolean isByline() {
        return says("author")
                || element.attr("rel").equalsIgnoreCase("author")
                || (element.nameIs("a") && PROFILE.matcher(element.attr("href")).matches())
                || any(BYLINE_CLASSES::contains)
                || (any(Surroundings::isBylineClass) && isShort());
    }

    /** Whether its text is something that the article is filed under. */
    boolean isFiling() {
        return isTag() || leadsToTag();
    }

    /** Whether it says so, rather than look so; a list of tags holds each in an element of its own. */
    boolean isTag() {
        return element.nameIs("a")
                ? words(element.attr("rel")).contains("tag") || isMarkedTag()
                : isMarkedTag() && element.childrenSize() == 0;
    }

    private boolean isMarkedTag() {
        return says("keywords") || classes.contains("p-category");
    }

    /** Whether it links to what the same site has filed under a tag. */
    private boolean leadsToTag() {
        var href = element.nameIs("a") ? element.attr("href") : "";
        return href.length() <= LONGEST_LINK
                && TAG_PAGE.matcher(href).matches()
                && (!href.contains("//") || Links.sameHost(element.absUrl("href"), element.baseUri()));
    }

    private static boolean isBylineClass(String word) {
        return (word.contains("author") || word.contains("byline"))
                && BYLINE_CLASS.matcher(word).matches();
    }

    private boolean isShort() {
        return !FRAMES.contains(element.normalName()) && ShortText.of(element).length() <= LONGEST_BYLINE;
    }

    private boolean says(String property) {
        return words(element.attr("itemprop")).contains(property);
    }

    /** A loop, because this is asked of every element several times. */
    private boolean any(Predicate<String> wanted) {
        for (var word : classes) {
            if (wanted.test(word)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(SPACE.split(text.toLowerCase(Locale.ROOT), -1));
    }
}
