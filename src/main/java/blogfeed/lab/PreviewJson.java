package blogfeed.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A preview as JSON for scripts. */
public final class PreviewJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PreviewJson() {}

    public static String of(PreviewReport report) {
        var preview = report.preview();
        var definition = preview.feed().definition();
        var root = JSON.createObjectNode()
                .put("feed", definition.id())
                .put("version", definition.version())
                .put("at", preview.at().toString());
        if (report.served() != null) {
            served(root.putObject("served"), report.served());
        }
        if (report.comparison() != null) {
            ComparisonJson.fill(root.putObject("diff"), report.comparison());
        }
        fill(root.putArray("articles"), preview);
        return Answers.text(root);
    }

    private static void served(ObjectNode node, Served served) {
        node.put("ranking", served.number())
                .put("at", served.at().toString())
                .put("sameRules", served.sameRules())
                .put("sameOrder", served.sameOrder());
    }

    private static void fill(ArrayNode articles, Preview preview) {
        for (var ranked : preview.articles()) {
            var article = ranked.article();
            var node = articles.addObject()
                    .put("rank", ranked.rank())
                    .put("url", article.url())
                    .put("title", article.title())
                    .put("site", article.target().site())
                    .put("kind", article.target().kind().toString())
                    .put("evidence", article.evidence().toString())
                    .put("firstMentionAt", article.firstMentionAt().toString())
                    .put("post", ranked.standing().uri().toString())
                    .put("people", ranked.people())
                    .put("demotedFrom", ranked.demotedFrom());
            Answers.engagement(node.putObject("engagement"), ranked.engagement());
            Answers.score(node.putObject("score"), ranked.score());
            Answers.reasons(node.putArray("reasons"), ranked.reasons());
        }
    }
}
