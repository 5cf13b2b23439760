package bench;

import blogfeed.link.HostLists;
import blogfeed.model.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in memory.
 *
 * @param contentType null where no server said
 * @param title the title it has, empty where that is not known
 */
record PageSample(byte[] body, String contentType, String url, Target found, String title) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The pages of the tests, in the markup of many generators. */
    static List<PageSample> ofTests(HostLists hosts) throws IOException {
        var folder = Place.root().resolve("src/test/resources/pages");
        var samples = new ArrayList<PageSample>();
        for (var line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            samples.add(ofTest(folder, JSON.readTree(line), hosts));
        }
        return samples;
    }

    private static PageSample ofTest(Path folder, JsonNode line, HostLists hosts) throws IOException {
        return new PageSample(
                Files.readAllBytes(folder.resolve(line.path("file").asText())),
                line.path("contentType").asText(null),
                line.path("url").asText(),
                hosts.target(line.path("url").asText()).orElseThrow(),
                line.path("title").asText(""));
    }

    /** Articles of so many bytes, in a frame that is always the same. */
    static List<PageSample> made(int bytes, int count, HostLists hosts) {
        var dice = new Dice(bytes);
        var samples = new ArrayList<PageSample>();
        for (int i = 0; i < count; i++) {
            var url = "https://pages.example/posts/" + i;
            var title = "Page " + i + " of a model";
            var body = html(dice, title, bytes).getBytes(StandardCharsets.UTF_8);
            samples.add(new PageSample(body, "text/html", url, hosts.target(url).orElseThrow(), title));
        }
        return samples;
    }

    private static String html(Dice dice, String title, int bytes) {
        var html = new StringBuilder(bytes + 1000)
                .append("<!doctype html><html lang=en><head><meta charset=utf-8><title>")
                .append(title)
                .append(" | Pages</title><meta property=og:title content='")
                .append(title)
                .append("'><meta property=article:published_time content=2026-11-25></head><body><header><nav><ul>")
                .append("<li><a href=/about>About</a>".repeat(10))
                .append("</ul></nav></header><main><article><h1>")
                .append(title)
                .append("</h1>\n");
        while (html.length() < bytes - 100) {
            paragraph(html, dice);
        }
        return html.append("</article></main><footer>© 2026 Pages</footer></body></html>").toString();
    }

    private static void paragraph(StringBuilder html, Dice dice) {
        html.append("<p>");
        for (int i = 40 + dice.below(60); i > 0; i--) {
            var word = dice.letters(2 + dice.below(8));
            html.append(dice.chance(0.02) ? "<a href='/posts/" + word + "'>" + word + "</a>" : word);
            html.append(dice.chance(0.1) ? ", " : " ");
        }
        html.append("the end.</p>\n");
    }
}
