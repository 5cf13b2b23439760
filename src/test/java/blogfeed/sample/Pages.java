package blogfeed.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The web that the sample's links lead to: every page told by a manuscript, and answers without one. */
final class Pages {
    private static final List<String> TEXTS =
            List.of("1-english", "2-languages", "3-changes", "4-off-topic", "5-other-kinds", "6-to-be-read");
    private static final SampleArticle NO_ARTICLE =
            new SampleArticle("", "en", "", "", "maybe", null, null, null, "", List.of());

    private final Map<String, SampleArticle> articles;
    private final List<Manuscript> manuscripts;
    private final Map<String, PageTemplate> templates = new HashMap<>();
    private final Prose prose = new Prose(manuscripts("banks"));
    private final PageValues values = new PageValues(Resources.rows("pages/words.txt", " | "));

    private Pages(List<SampleArticle> articles) {
        this.articles = articles.stream().collect(Collectors.toMap(SampleArticle::url, Function.identity()));
        this.manuscripts = TEXTS.stream()
                .flatMap(name -> manuscripts("texts/" + name).stream())
                .toList();
    }

    static List<SamplePage> of(List<SampleArticle> articles) {
        var web = new Pages(articles);
        var pages = new ArrayList<>(answers());
        web.manuscripts.forEach(manuscript -> pages.add(web.page(manuscript)));
        return pages;
    }

    private static List<Manuscript> manuscripts(String name) {
        return Manuscript.parse(Resources.text("pages/" + name + ".txt"));
    }

    private SamplePage page(Manuscript manuscript) {
        var html = html(manuscript);
        var charset = manuscript.head().get("charset");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", manuscript.fact("type", "text/html; charset=utf-8"));
        headers.put("ETag", "\"" + Integer.toHexString(html.hashCode()) + "\"");
        if (manuscript.head().containsKey("encoding")) {
            headers.put("Content-Encoding", manuscript.fact("encoding", ""));
        }
        return page(
                manuscript.url(),
                Integer.parseInt(manuscript.fact("status", "200")),
                headers,
                charset,
                html,
                Integer.parseInt(manuscript.fact("padding", "0")));
    }

    private static SamplePage page(
            String url, int status, Map<String, String> headers, @Nullable String charset, String body, int padding) {
        var uri = URI.create(url);
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new SamplePage(uri.getHost(), path, status, headers, charset, body, padding);
    }

    private String html(Manuscript manuscript) {
        var article = articles.getOrDefault(manuscript.url(), NO_ARTICLE);
        var body = prose.html(textOf(manuscript), manuscript.fact("text", manuscript.url()));
        var template = templates.computeIfAbsent(manuscript.fact("style", "hugo"), PageTemplate::read);
        return template.filled(values.of(manuscript, article, body, manuscript.fact("canonical", manuscript.url())));
    }

    /** The same text may stand on two pages. */
    private List<String> textOf(Manuscript manuscript) {
        var other = manuscript.head().get("text");
        return manuscripts.stream()
                .filter(it -> it.url().equals(other))
                .findFirst()
                .orElse(manuscript)
                .blocks();
    }

    /** Lines of {@code URL | status | header: value | … | body}. */
    private static List<SamplePage> answers() {
        return Resources.rows("pages/answers.txt", " | ").stream()
                .map(Pages::answer)
                .toList();
    }

    private static SamplePage answer(String[] row) {
        var headers = new LinkedHashMap<String, String>();
        for (int i = 2; i < row.length - 1; i++) {
            var header = row[i].split(": ", 2);
            headers.put(header[0], header[1]);
        }
        var body = row[row.length - 1].replace("\\n", "\n").strip();
        return page(row[0], Integer.parseInt(row[1]), headers, null, body, 0);
    }
}
