package blogfeed.maintext;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes through a page once and writes down what can be read on it. */
final class Walk implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private final ReadingOrder order;
    private final Visibility visibility;
    private final Run run = new Run();
    private @Nullable Part open;
    private @Nullable Element code;
    private @Nullable Element link;
    private @Nullable Element figure;
    private @Nullable Element table;
    private boolean within;

    Walk(ReadingOrder order, boolean hiddenToo) {
        this.order = order;
        this.visibility = new Visibility(hiddenToo);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.add(text.getWholeText(), code != null, link != null, within);
        } else if (node instanceof Element element) {
            if (depth > 0 && !visibility.isRead(element, code != null)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "br" -> breakLine();
            case "img", "picture", "video", "canvas" -> picture(element);
            case "a" -> enterLink(element);
            default -> {
                if (isPart(element)) {
                    enterPart(element);
                }
            }
        }
    }

    private void breakLine() {
        if (run.breakLine() && code == null) {
            flush(Block.Kind.TEXT);
        }
    }

    private void picture(Element element) {
        if (figure == null && Visibility.isPicture(element)) {
            order.blocks().add(Block.PICTURE);
        }
    }

    /** A table without headings only lays out the page. */
    private void enterHeadingCell() {
        if (figure == null && table != null) {
            order.blocks().add(Block.PICTURE);
            table = null;
        }
    }

    private void enterLink(Element element) {
        if (link == null) {
            link = element;
            within = element.attr("href").startsWith("#");
        }
    }

    private boolean isPart(Element element) {
        var tag = element.normalName();
        return code == null && (element.isBlock() || tag.indexOf('-') > 0) && !tag.equals("math");
    }

    private void enterPart(Element element) {
        flush(kindOfOpen());
        var part = new Part(element, open, order.blocks().size());
        order.parts().add(part);
        open = part;
        switch (element.normalName()) {
            case "pre" -> code = element;
            case "figure" -> figure = figure == null ? element : figure;
            case "table" -> table = element;
            case "th" -> enterHeadingCell();
            default -> {}
        }
    }

    private void leave(Element element) {
        if (open != null && element.equals(open.element)) {
            leavePart(open);
        }
        code = element.equals(code) ? null : code;
        table = element.equals(table) ? null : table;
        if (element.equals(link)) {
            link = null;
            within = false;
        }
    }

    private void leavePart(Part part) {
        flush(kindOfOpen());
        if (part.element.equals(figure)) {
            figure = null;
            addFigure(part);
        }
        part.end = order.blocks().size();
        part.next = order.parts().size();
        open = part.parent;
    }

    /** Code may be set as a figure. */
    private void addFigure(Part part) {
        var within = order.blocks().subList(part.first, order.blocks().size());
        if (within.stream().noneMatch(block -> block.kind() == Block.Kind.CODE)) {
            order.blocks().add(Block.PICTURE);
        }
    }

    private Block.Kind kindOfOpen() {
        if (code != null) {
            return Block.Kind.CODE;
        }
        var tag = open == null ? "" : open.tag();
        if (tag.equals("h1")) {
            return Block.Kind.TITLE;
        }
        return HEADINGS.contains(tag) ? Block.Kind.HEADING : Block.Kind.TEXT;
    }

    private void flush(Block.Kind kind) {
        if (run.isBlank()) {
            run.clear();
        } else {
            order.blocks().add(run.take(kind));
        }
    }
}
