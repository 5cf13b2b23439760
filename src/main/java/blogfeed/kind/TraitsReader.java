package blogfeed.kind;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the traits of a page in one pass over its nodes. */
final class TraitsReader implements NodeVisitor {
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private final Place place = new Place();
    private final HeadReader head;
    private final MarkFinder found;
    private final ProseCounter prose = new ProseCounter();
    private final TeaserCounter teasers;
    private final StringBuilder opening = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();

    TraitsReader(Document document) {
        this.head = new HeadReader(document, marks);
        var links = new PageLinks(document.location());
        this.found = new MarkFinder(marks, links);
        this.teasers = new TeaserCounter(links);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            place.enter(element);
            head.read(element, place.naming().text());
            found.read(element, place);
            teasers.enter(element, place);
        } else if (node instanceof TextNode text && place.isVisible() && !text.isBlank()) {
            readText(text.text().strip(), text);
        }
    }

    private void readText(String text, TextNode node) {
        prose.read(text, node, place);
        teasers.readText(text, place);
        found.readText(text, place);
        if (place.isMain() && opening.length() < Traits.LONGEST_OPENING) {
            opening.append(text, 0, Math.min(text.length(), Traits.LONGEST_OPENING))
                    .append(' ');
        }
        if (place.isFirstHeading() && heading.length() < Traits.LONGEST_OPENING) {
            heading.append(text, 0, Math.min(text.length(), Traits.LONGEST_OPENING))
                    .append(' ');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            teasers.leave();
            place.leave();
        }
    }

    Traits traits() {
        return new Traits(
                head.declared(),
                heading.toString().strip(),
                opening.toString().strip(),
                prose.counted(),
                teasers.counted(),
                Map.copyOf(marks));
    }
}
