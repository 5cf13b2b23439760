package blogfeed.kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Where in a page a reader of its nodes is. */
final class Place {
    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "noscript", "template", "svg", "iframe");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "dialog", "select", "button");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    private static final int LONGEST_NAMES = 1000;

    private final Deque<Boolean> surrounding = new ArrayDeque<>();
    private String names = "";
    private int unseen;
    private int around;
    private int headings;
    private int links;
    private int lists;
    private int firstHeadings;
    private boolean headingSeen;

    void enter(Element element) {
        names = element.attributesSize() == 0 ? "" : names(element);
        var isAround = isAround(element.normalName());
        surrounding.push(isAround);
        around += isAround ? 1 : 0;
        move(element.normalName(), 1);
    }

    void leave(Element element) {
        around -= surrounding.pop() ? 1 : 0;
        move(element.normalName(), -1);
    }

    private void move(String tag, int step) {
        unseen += UNSEEN.contains(tag) ? step : 0;
        headings += HEADINGS.contains(tag) ? step : 0;
        links += tag.equals("a") ? step : 0;
        lists += tag.equals("li") ? step : 0;
        if (tag.equals("h1") && !headingSeen) {
            firstHeadings += step;
            headingSeen = step < 0 && firstHeadings == 0;
        }
    }

    private boolean isAround(String tag) {
        return AROUND.contains(tag) || (!names.isEmpty() && !WHOLE.contains(tag) && AroundNames.holds(names));
    }

    /** Classes and id of an element, in lower case. */
    private static String names(Element element) {
        var classes = shortened(element.className());
        var id = shortened(element.id());
        return (classes.isEmpty() || id.isEmpty() ? classes.concat(id) : classes + ' ' + id).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String names) {
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES);
    }

    /** Classes and id of the element entered last, in lower case. */
    String names() {
        return names;
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
