package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the files the sample is told by. */
final class Resources {
    private static final List<String> ARTICLES =
            List.of("1-english", "2-languages", "3-changes", "4-off-topic", "5-other-kinds", "6-to-be-read");

    private Resources() {}

    static List<SampleArticle> articles() {
        var articles = new ArrayList<SampleArticle>();
        for (var name : ARTICLES) {
            articles.addAll(articles(text("articles/" + name + ".json")));
        }
        return articles;
    }

    static List<String[]> rows(String name, String separator) {
        var pattern = Pattern.compile(Pattern.quote(separator));
        return text(name).lines().map(line -> pattern.split(line, -1)).toList();
    }

    /** Lines of two columns, where the second may hold the separator too. */
    static List<String[]> pairs(String name) {
        return text(name).lines().map(line -> line.split("\\|", 2)).toList();
    }

    private static List<SampleArticle> articles(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<List<SampleArticle>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (var in = Resources.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no /sample/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
