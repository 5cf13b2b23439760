package blogfeed.page;

import org.jsoup.nodes.Document;

/**
 * The main text of a page, without what stands around it.
 *
 * @param text paragraphs apart by a line break
 * @param words as {@link blogfeed.model.Page#words()}
 * @param linkDensity the share of the text that is within links, from 0 to 1
 */
record MainText(String text, int words, int codeBlocks, int figures, double linkDensity, boolean paywalled) {

    /** Leaves the document as it is. */
    static MainText of(Document document) {
        var text = document.body().text();
        return new MainText(text, text.isEmpty() ? 0 : text.split(" ", -1).length, 0, 0, 0, false);
    }
}
