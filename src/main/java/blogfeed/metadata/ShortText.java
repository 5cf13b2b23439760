package blogfeed.metadata;

import blogfeed.text.Clean;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of an element of which only one line is wanted: a page may have hundreds of them, each around nearly all of it. */
final class ShortText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    private ShortText() {}

    static String of(Element element) {
        var text = new ShortText();
        element.filter(text);
        return Texts.line(text.text.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node.nameIs("svg") || node.nameIs("style") || node.nameIs("script")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode characters) {
            text.append(Clean.beginning(characters.getWholeText(), Texts.LONGEST_LINE));
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            text.append(' ');
        }
        return text.length() > Texts.LONGEST_LINE ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            text.append(' ');
        }
        return FilterResult.CONTINUE;
    }
}
