package blogfeed.kind;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page declares: its meta fields, its links and types. */
final class HeadReader {
    /** What made a page shows in the first files that it loads. */
    private static final int ENOUGH_SOURCES = 40;

    private final Document document;
    private final Map<Mark, Integer> marks;
    private final SchemaTypes types = new SchemaTypes();
    private final Set<String> classes = new HashSet<>();
    private Generator generator = Generator.UNKNOWN;
    private Generator byMarkup = Generator.UNKNOWN;
    private String ogType = "";
    private int sources;

    HeadReader(Document document, Map<Mark, Integer> marks) {
        this.document = document;
        this.marks = marks;
    }

    void read(Element element, String names) {
        switch (element.normalName()) {
            case "meta" -> readMeta(element);
            case "link" -> readLink(element);
            case "script" -> readScript(element);
            case "img" -> readSource(element.attr("src"));
            case "html", "body" -> classes.addAll(Arrays.asList(names.split("\\s+", -1)));
            default -> {}
        }
        if (element.attributesSize() > 0) {
            types.readAttributes(element);
        }
    }

    private void readMeta(Element meta) {
        var name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
        var content = meta.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        switch (name) {
            case "generator" -> generator = generator == Generator.UNKNOWN ? Generator.declared(content) : generator;
            case "og:type" -> ogType = content.toLowerCase(Locale.ROOT);
            case "robots" ->
                markIf(Mark.NOINDEX, content.toLowerCase(Locale.ROOT).contains("noindex"));
            case "news_keywords", "article:content_tier", "article:opinion", "cxenseparse:articleid", "fb:pages" ->
                mark(Mark.NEWS_META);
            case "citation_title", "citation_doi", "citation_pdf_url" -> mark(Mark.CITATION);
            case "og:video", "og:video:url" -> mark(Mark.VIDEO);
            case "article:published_time", "datepublished", "dc.date", "dcterms.created", "pubdate" ->
                mark(Mark.PUBLISHED);
            case "author", "article:author", "dc.creator", "parsely-author" -> mark(Mark.BYLINE);
            default ->
                markIf(
                        Mark.REDIRECT,
                        meta.attr("http-equiv").equalsIgnoreCase("refresh")
                                && content.toLowerCase(Locale.ROOT).contains("url="));
        }
    }

    private void readLink(Element link) {
        readSource(link.attr("href"));
        var type = link.attr("type");
        if (link.attr("rel").contains("alternate") && (type.contains("rss+xml") || type.contains("atom+xml"))) {
            mark(Mark.FEED);
        }
        markIf(Mark.AMP, link.attr("rel").equals("amphtml"));
    }

    private void readScript(Element script) {
        readSource(script.attr("src"));
        var code = script.data();
        if (script.attr("type").contains("ld+json")) {
            types.readJson(code);
        } else {
            markIf(Mark.PRESS_SCRIPT, PressScripts.isOne(script.attr("src")) || PressScripts.isOne(code));
        }
    }

    private void readSource(String url) {
        if (byMarkup == Generator.UNKNOWN && !url.isEmpty() && sources++ < ENOUGH_SOURCES) {
            byMarkup = Generator.byMarkup(url);
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

    private Generator generator() {
        var made = generator == Generator.UNKNOWN ? byMarkup : generator;
        return made == Generator.SPHINX && marks.containsKey(Mark.FEED) ? Generator.ABLOG : made;
    }

    Declared declared() {
        return new Declared(document.title(), generator(), ogType, types.counted(), Set.copyOf(classes));
    }
}
