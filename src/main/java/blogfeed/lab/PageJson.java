package blogfeed.lab;

import blogfeed.model.KindVerdict.Signal;
import blogfeed.model.Page;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of a page, in JSON. What is not known is null. */
final class PageJson {
    private PageJson() {}

    /** All but the main text. */
    static ObjectNode put(ObjectNode node, Page page) {
        node.put("title", known(page.title()))
                .put("author", known(page.author()))
                .put("published", known(page.published()))
                .put("modified", known(page.modified()))
                .put("language", page.language())
                .put("siteName", known(page.siteName()))
                .put("description", known(page.description()))
                .put("feed", page.feed())
                .put("image", page.image());
        page.tags().forEach(node.putArray("tags")::add);
        return node.put("wordCount", page.words())
                .put("codeBlocks", page.codeBlocks())
                .put("figures", page.figures())
                .put("paywalled", page.paywalled());
    }

    static void signals(ArrayNode array, List<Signal> signals) {
        for (var signal : signals) {
            array.addObject()
                    .put("kind", signal.kind().toString())
                    .put("text", signal.text())
                    .put("weight", signal.weight());
        }
    }

    static @Nullable String known(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
