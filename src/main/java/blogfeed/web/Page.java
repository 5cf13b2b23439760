package blogfeed.web;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A page as a document, so that text becomes markup nowhere: the header with the feeds to go to, room for content, and a
 * footer.
 */
final class Page {
    private final Document document = Document.createShell("");
    private final Element main;
    private final Element footer;

    /**
     * @param title the title of the window
     * @param feeds what the header leads to
     * @param shown the id of the feed that is shown, or empty
     */
    Page(Look look, String title, List<FeedView> feeds, String shown) {
        document.outputSettings().prettyPrint(false);
        document.prependChild(new DocumentType("html", "", ""));
        document.expectFirst("html").attr("lang", "en").attr("dir", "ltr");
        fillHead(look, title);
        fillHeader(look, feeds, shown);
        main = document.body().appendElement("main");
        footer = document.body().appendElement("footer");
    }

    Element head() {
        return document.head();
    }

    Element body() {
        return document.body();
    }

    Element main() {
        return main;
    }

    Element footer() {
        return footer;
    }

    String html() {
        return document.outerHtml();
    }

    private void fillHead(Look look, String title) {
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(title);
        head.appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", look.style().address());
        head.appendElement("link").attr("rel", "icon").attr("href", look.icon().address());
    }

    private void fillHeader(Look look, List<FeedView> feeds, String shown) {
        var header = document.body().appendElement("header");
        var brand = header.appendElement("a").addClass("brand").attr("href", "/");
        brand.appendElement("img")
                .attr("src", look.icon().address())
                .attr("alt", "")
                .attr("width", "24")
                .attr("height", "24");
        brand.appendElement("span").text("Blogfeed");
        if (!feeds.isEmpty()) {
            var navigation = header.appendElement("nav").attr("aria-label", "Feeds");
            feeds.forEach(feed -> appendFeed(navigation, feed, feed.id().equals(shown)));
        }
    }

    private static void appendFeed(Element navigation, FeedView feed, boolean shown) {
        var link = navigation.appendElement("a").attr("href", feed.path());
        link.appendElement("bdi").text(Caption.name(feed));
        if (shown) {
            link.attr("aria-current", "page");
        }
    }
}
