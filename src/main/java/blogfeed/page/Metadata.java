package blogfeed.page;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param canonicals absolute URLs, the most reliable claim first
 */
record Metadata(
        String title,
        String description,
        String author,
        String siteName,
        @Nullable String language,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String feed,
        @Nullable String image,
        List<String> canonicals) {

    /** @param text the main text, whose language it is */
    static Metadata of(Document document, String text, String url) {
        return new Metadata(document.title(), "", "", "", null, null, null, null, null, List.of());
    }
}
