package blogfeed.lab;

import blogfeed.enrich.Reading;
import blogfeed.model.Kind;
import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was made of a page, as JSON for scripts. What is not known is null. */
public final class ReadJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadJson() {}

    /** On one line. */
    public static String line(Reading reading) {
        return Controls.escaped(of(reading).toString()) + "\n";
    }

    /** What is answered where nothing could be read. */
    public static String error(String why) {
        return Controls.escaped(JSON.createObjectNode().put("error", why).toString()) + "\n";
    }

    public static String text(Reading reading) {
        return Answers.text(of(reading));
    }

    private static ObjectNode of(Reading reading) {
        var kind = reading.kind().kind();
        var root = JSON.createObjectNode()
                .put("kind", kind.toString())
                .put("isArticle", kind == Kind.BLOG || kind == Kind.NEWSLETTER)
                .put("canonical", PageJson.known(reading.article().url()))
                .put("site", PageJson.known(reading.article().site()));
        PageJson.put(root, reading.page()).put("text", reading.page().text());
        PageJson.signals(root.putArray("signals"), reading.kind().signals());
        return root;
    }
}
