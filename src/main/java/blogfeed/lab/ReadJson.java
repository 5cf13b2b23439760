package blogfeed.lab;

import blogfeed.enrich.Reading;
import blogfeed.model.Kind;
import blogfeed.model.KindVerdict.Signal;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What was made of a page, as JSON for scripts. What is not known is null. */
public final class ReadJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadJson() {}

    public static ObjectNode of(Reading reading) {
        var page = reading.page();
        var kind = reading.kind().kind();
        var root = JSON.createObjectNode()
                .put("kind", kind.toString())
                .put("isArticle", kind == Kind.BLOG || kind == Kind.NEWSLETTER)
                .put("title", known(page.title()))
                .put("author", known(page.author()))
                .put("published", known(page.published()))
                .put("modified", known(page.modified()))
                .put("language", page.language())
                .put("canonical", known(reading.article().url()))
                .put("site", known(reading.article().site()))
                .put("siteName", known(page.siteName()))
                .put("description", known(page.description()))
                .put("feed", page.feed())
                .put("image", page.image())
                .put("wordCount", page.words())
                .put("codeBlocks", page.codeBlocks())
                .put("figures", page.figures())
                .put("paywalled", page.paywalled())
                .put("text", page.text());
        signals(root.putArray("signals"), reading);
        return root;
    }

    private static void signals(ArrayNode signals, Reading reading) {
        for (Signal signal : reading.kind().signals()) {
            signals.addObject()
                    .put("kind", signal.kind().toString())
                    .put("text", signal.text())
                    .put("weight", signal.weight());
        }
    }

    private static @Nullable String known(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
