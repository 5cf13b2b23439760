package blogfeed.page;

import blogfeed.model.Page;
import org.jspecify.annotations.Nullable;

/** Reads web pages. Takes any bytes: what can't be made out is empty, nothing throws. */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param contentType the header of that name, where there was one
     * @param url where it was found, against which its links are resolved
     */
    public static ReadPage read(byte[] body, @Nullable String contentType, String url) {
        var document = PageDecoder.decode(body, contentType, url);
        var text = MainText.of(document);
        var metadata = Metadata.of(document, text.text(), url);
        var page = new Page(
                metadata.title(),
                metadata.description(),
                metadata.author(),
                metadata.siteName(),
                metadata.language(),
                metadata.published(),
                metadata.modified(),
                metadata.feed(),
                metadata.image(),
                text.text().substring(0, Math.min(text.text().length(), Page.LONGEST_TEXT)),
                text.words(),
                text.codeBlocks(),
                text.figures(),
                text.paywalled());
        return new ReadPage(page, metadata.canonicals(), Traits.of(document));
    }
}
