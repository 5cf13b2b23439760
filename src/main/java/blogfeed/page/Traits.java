package blogfeed.page;

import org.jsoup.nodes.Document;

/** What tells which kind of page a page is. */
public record Traits(String generator) {

    static Traits of(Document document, Metadata metadata, MainText text) {
        return new Traits(document.select("meta[name=generator]").attr("content"));
    }
}
