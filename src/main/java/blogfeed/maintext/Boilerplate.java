package blogfeed.maintext;

import java.util.BitSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds what stands around articles by what the markup says it is. */
final class Boilerplate {
    private static final int LITTLE = 500;

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar");

    private static final Set<String> TAGS = Set.of("nav", "footer", "header", "form", "fieldset", "address");

    private static final Set<String> REMARKS = Set.of(
            "note",
            "callout",
            "admonition",
            "tip",
            "warning",
            "info",
            "footnote",
            "footnotes",
            "sidenote",
            "marginnote",
            "footnote-list",
            "aside",
            "starlight-aside");

    private final ReadingOrder order;
    private final Mass mass;
    private final BitSet dropped = new BitSet();
    private final boolean isForum;

    private Boilerplate(ReadingOrder order) {
        this.order = order;
        this.mass = new Mass(order.blocks(), dropped);
        this.isForum = isForum();
    }

    /** Where next to nothing but comments is, they are what the page is about. */
    private boolean isForum() {
        var all = mass.of(order.body());
        var rest = all - comments();
        return rest < LITTLE && rest * 10 <= all;
    }

    private long comments() {
        var comments = 0L;
        var parts = order.parts();
        for (int i = 1; i < parts.size(); ) {
            var part = parts.get(i);
            var isComments = Names.isComments(part.element);
            comments += isComments ? mass.of(part) : 0;
            i = isComments ? part.next : i + 1;
        }
        return comments;
    }

    /** Which blocks it holds. */
    static BitSet of(ReadingOrder order) {
        var search = new Boilerplate(order);
        search.run();
        return search.dropped;
    }

    private void run() {
        var parts = order.parts();
        for (int i = 1; i < parts.size(); ) {
            var part = parts.get(i);
            if (isBoilerplate(part)) {
                dropped.set(part.first, part.end);
                i = part.next;
            } else {
                i++;
            }
        }
    }

    /** Whatever it is called, most of a page is not beside it; unless readers wrote it. */
    private boolean isBoilerplate(Part part) {
        if (part.isEmpty() || !isNamedSo(part)) {
            return false;
        }
        if (Names.isComments(part.element)) {
            return !isForum;
        }
        var own = mass.of(part);
        return own * 2 <= mass.of(order.body()) || (part.tag().equals("footer") && own < LITTLE);
    }

    private static boolean isNamedSo(Part part) {
        var element = part.element;
        if (TAGS.contains(part.tag())) {
            return !isOfQuotation(element) && !isOfArticle(part);
        }
        if (part.tag().equals("aside")) {
            return Names.isNoise(element) || !isRemark(element);
        }
        return ROLES.contains(element.attr("role")) || Names.isNoise(element);
    }

    /** Set apart by the author. */
    static boolean isRemark(Element element) {
        return Names.hasAny(element, REMARKS);
    }

    /** A header that may begin with a summary. */
    private static boolean isOfArticle(Part part) {
        return part.tag().equals("header")
                && part.parent != null
                && part.parent.tag().equals("article")
                && !Names.isNoise(part.element);
    }

    /** The source of what is quoted. */
    private static boolean isOfQuotation(Element element) {
        var parent = element.parent();
        return parent != null && parent.normalName().equals("blockquote");
    }
}
