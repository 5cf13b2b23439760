package blogfeed.kind;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds marks in the body of a page: by class names, by where links lead, and by what short texts say. */
final class MarkFinder {
    private static final int LONGEST_LABEL = 20;

    private final Map<Mark, Integer> marks;
    private final PageLinks links;
    private final Set<String> sections = new HashSet<>();

    MarkFinder(Map<Mark, Integer> marks, PageLinks links) {
        this.marks = marks;
        this.links = links;
    }

    void read(Element element, Place place) {
        var tag = element.normalName();
        if (tag.equals("time")) {
            markIf(Mark.PUBLISHED, place.isMain());
        }
        if (element.attributesSize() == 0) {
            return;
        }
        if (!tag.equals("body") && !tag.equals("html")) {
            markAll(place.naming().marks());
        }
        switch (tag) {
            case "a" -> readLink(element, place);
            case "input" -> markIf(Mark.SUBSCRIBE, element.attr("type").equals("email"));
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

    private void readLink(Element link, Place place) {
        var rel = link.attr("rel");
        if (!rel.isEmpty()) {
            markIf(Mark.TAG, rel.equals("tag") || rel.equals("category tag"));
            markIf(Mark.BYLINE, rel.contains("author"));
            markIf(Mark.NEIGHBOUR, rel.equals("prev") || rel.equals("next"));
        }
        MarkLinks.find(link.attr("href")).ifPresent(this::mark);
        if (!marks.containsKey(Mark.HOME_LINK_TO_ITSELF) && isHomeLink(link, place)) {
            markIf(Mark.HOME_LINK_TO_ITSELF, links.isThisPage(links.target(link)));
        }
    }

    private static boolean isHomeLink(Element link, Place place) {
        return place.naming().home()
                || place.parent().home()
                || link.attr("rel").contains("home")
                || (link.childNodeSize() == 1
                        && Labels.OF_HOME.contains(link.ownText().toLowerCase(Locale.ROOT)));
    }

    void readText(String text, Place place) {
        if (text.length() <= MarkTexts.LONGEST) {
            markAll(MarkTexts.find(text, place));
        }
        if (place.isLink() && text.length() <= LONGEST_LABEL) {
            readLabel(text.toLowerCase(Locale.ROOT));
        }
    }

    private void readLabel(String label) {
        markIf(Mark.SECTION, Labels.SECTIONS.contains(label) && sections.add(label));
        markIf(Mark.PRESS_LINK, Labels.OF_PRESS.contains(label) && sections.add(label));
        markIf(Mark.BLOG_LINK, Labels.OF_BLOGS.contains(label));
    }

    private void markAll(Set<Mark> seen) {
        if (!seen.isEmpty()) {
            seen.forEach(this::mark);
        }
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
