package blogfeed.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where in a page a reader of its nodes is. */
final class Place {
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript", "template", "svg", "iframe");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "dialog", "select", "button");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final Pattern AROUND_NAME = Pattern.compile("(^|\\s)("
            + "(nav|menu|related|recommend(ed)?|comments?|breadcrumbs?|footer|cookies?|share|social)[-_]\\S+"
            + "|((?!has|with|no|two|left|right)[a-z0-9]+[-_]){0,3}(nav|navbar|navigation|menu|footer|sidebar|aside|related"
            + "|recommend(ed|ations)?|breadcrumbs?|comments?|respond|disqus_thread|cookies?|consent|modal|popup|toc|toctree"
            + "|masthead|share|social|more-posts)"
            + ")($|\\s)");

    private int unseen;
    private int around;
    private int headings;
    private int links;
    private int lists;
    private int firstHeadings;
    private boolean headingSeen;

    void enter(Element element) {
        move(element, 1);
    }

    void leave(Element element) {
        move(element, -1);
    }

    private void move(Element element, int step) {
        var tag = element.normalName();
        unseen += UNSEEN.contains(tag) ? step : 0;
        around += isAround(element, tag) ? step : 0;
        headings += HEADINGS.contains(tag) ? step : 0;
        links += tag.equals("a") ? step : 0;
        lists += tag.equals("li") ? step : 0;
        if (tag.equals("h1")) {
            moveHeading(step);
        }
    }

    private void moveHeading(int step) {
        if (!headingSeen) {
            firstHeadings += step;
            headingSeen = step < 0 && firstHeadings == 0;
        }
    }

    private static boolean isAround(Element element, String tag) {
        if (AROUND.contains(tag)) {
            return true;
        }
        return !WHOLE.contains(tag) && element.attributesSize() > 0 && isAroundName(names(element));
    }

    private static boolean isAroundName(String names) {
        return !names.isEmpty() && AROUND_NAME.matcher(names).find();
    }

    /** Its classes and its id, in lower case. */
    static String names(Element element) {
        var classes = element.className();
        var id = element.id();
        if (classes.isEmpty() || id.isEmpty()) {
            return classes.concat(id).toLowerCase(Locale.ROOT);
        }
        return (classes + ' ' + id).toLowerCase(Locale.ROOT);
    }

    boolean isVisible() {
        return unseen == 0;
    }

    /** Outside of navigation, side columns, comments and forms. */
    boolean isMain() {
        return unseen == 0 && around == 0;
    }

    boolean isHeading() {
        return headings > 0;
    }

    boolean isFirstHeading() {
        return firstHeadings > 0;
    }

    boolean isLink() {
        return links > 0;
    }

    boolean isListItem() {
        return lists > 0;
    }
}
