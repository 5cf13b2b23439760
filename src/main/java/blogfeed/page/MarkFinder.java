package blogfeed.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds marks in the body of a page: by class names, by where links lead, and by what short texts say. */
final class MarkFinder {
    private static final int LONGEST_SIGN = 60;
    private static final int LONGEST_LABEL = 20;
    private static final Pattern HOME_LINK = Pattern.compile(
            "(^|[\\s_-])(logo|brand|site-title|site-name|blog-title|home-link|navbar-brand|home)($|[\\s_-])");
    private static final Pattern HOME_TEXT = Pattern.compile("home|start|startseite|inicio|accueil|首页|首頁|ホーム|홈|главная");

    private final Map<Mark, Integer> marks;
    private final PageLinks links;
    private final Set<String> sections = new HashSet<>();

    MarkFinder(Map<Mark, Integer> marks, PageLinks links) {
        this.marks = marks;
        this.links = links;
    }

    void read(Element element, Place place) {
        if (element.attributesSize() == 0) {
            return;
        }
        var tag = element.normalName();
        if (!tag.equals("body") && !tag.equals("html")) {
            MarkNames.find(Place.names(element)).forEach(this::mark);
        }
        switch (tag) {
            case "a" -> readLink(element);
            case "input" -> markIf(Mark.SUBSCRIBE, element.attr("type").equals("email"));
            case "time" -> markIf(Mark.PUBLISHED, place.isMain());
            case "video" -> mark(Mark.VIDEO);
            default -> readProperty(element.attr("itemprop"));
        }
    }

    private void readProperty(String property) {
        switch (property) {
            case "articleBody" -> mark(Mark.ARTICLE_BODY);
            case "author" -> mark(Mark.BYLINE);
            case "datePublished" -> mark(Mark.PUBLISHED);
            case "price" -> mark(Mark.PRICE);
            default -> {}
        }
    }

    private void readLink(Element link) {
        var rel = link.attr("rel");
        if (!rel.isEmpty()) {
            markIf(Mark.TAG, rel.equals("tag") || rel.equals("category tag"));
            markIf(Mark.BYLINE, rel.contains("author"));
            markIf(Mark.NEIGHBOUR, rel.equals("prev") || rel.equals("next"));
        }
        MarkLinks.find(link.attr("href")).ifPresent(this::mark);
        if (!marks.containsKey(Mark.HOME_LINK_TO_ITSELF) && isHomeLink(link)) {
            markIf(Mark.HOME_LINK_TO_ITSELF, links.isThisPage(PageLinks.target(link)));
        }
    }

    private static boolean isHomeLink(Element link) {
        var parent = link.parent();
        return link.attr("rel").contains("home")
                || HOME_LINK.matcher(Place.names(link)).find()
                || parent != null && HOME_LINK.matcher(Place.names(parent)).find()
                || link.childNodeSize() == 1
                        && HOME_TEXT.matcher(link.ownText().toLowerCase(Locale.ROOT)).matches();
    }

    void readText(String text, Place place) {
        if (text.length() <= LONGEST_SIGN) {
            MarkTexts.find(text, place).forEach(this::mark);
        }
        if (place.isLink() && text.length() <= LONGEST_LABEL) {
            readLabel(text.toLowerCase(Locale.ROOT));
        }
    }

    private void readLabel(String label) {
        markIf(Mark.SECTION, Labels.SECTIONS.contains(label) && sections.add(label));
        markIf(Mark.BLOG_LINK, Labels.OF_BLOGS.contains(label));
    }

    private void markIf(Mark mark, boolean seen) {
        if (seen) {
            mark(mark);
        }
    }

    private void mark(Mark mark) {
        marks.merge(mark, 1, Integer::sum);
    }
}
