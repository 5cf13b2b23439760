package blogfeed.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Goes through a page once and writes its outline. */
final class Walk implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private final Outline outline;
    private final Visibility visibility;
    private final Run run = new Run();
    private @Nullable Part open;
    private @Nullable Element code;
    private @Nullable Element link;
    private @Nullable Element figure;
    private boolean within;

    Walk(Outline outline, boolean hiddenToo) {
        this.outline = outline;
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
            outline.blocks().add(Block.PICTURE);
        }
    }

    private void enterLink(Element element) {
        if (link == null) {
            link = element;
            within = element.attr("href").startsWith("#");
        }
    }

    private boolean isPart(Element element) {
        return code == null && (element.isBlock() || element.normalName().indexOf('-') > 0);
    }

    private void enterPart(Element element) {
        flush(kindOfOpen());
        var part = new Part(element, open, outline.blocks().size());
        outline.parts().add(part);
        open = part;
        var tag = element.normalName();
        if (tag.equals("pre")) {
            code = element;
        } else if (figure == null && (tag.equals("figure") || tag.equals("table")) && Visibility.isFigure(element)) {
            figure = element;
            outline.blocks().add(Block.PICTURE);
        }
    }

    private void leave(Element element) {
        if (open != null && open.element == element) {
            flush(kindOfOpen());
            open.end = outline.blocks().size();
            open.next = outline.parts().size();
            open = open.parent;
        }
        code = code == element ? null : code;
        figure = figure == element ? null : figure;
        if (link == element) {
            link = null;
            within = false;
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
            outline.blocks().add(run.take(kind));
        }
    }
}
