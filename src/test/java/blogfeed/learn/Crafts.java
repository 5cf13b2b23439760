package blogfeed.learn;

import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented examples: articles on weaving, and on other crafts by the same sites. */
final class Crafts {
    private static final List<String> WEAVING = List.of("warp", "weft", "shuttle", "heddle", "selvedge", "tapestry");
    private static final List<String> OTHER = List.of("glaze", "kiln", "chisel", "anvil", "solder", "varnish");
    private static final List<String> FILLING =
            List.of("a", "first", "quiet", "evening", "with", "my", "tools", "and", "some");

    private Crafts() {}

    /** Half of them yes, four of each site. */
    static List<Example> examples(int count) {
        var random = new Random(7);
        var examples = new ArrayList<Example>();
        for (int i = 0; i < count; i++) {
            examples.add(example("site" + i / 4 + ".example", i, i % 2 == 0, random));
        }
        return examples;
    }

    static Example example(String site, int number, boolean yes, Random random) {
        var words = yes ? WEAVING : OTHER;
        var text = new TopicText(
                "https://" + site + "/" + number,
                sentence(words, 2, random),
                sentence(words, 6, random),
                "",
                sentence(words, 60, random));
        return new Example(site, text, "en", yes, Map.of());
    }

    /** A topic that knows one word, which no example holds. */
    static Topic topic(Path folder) {
        try {
            var file = Files.createDirectories(folder.resolve("weaving")).resolve("topic.yaml");
            Files.writeString(file, """
                    description: Weaving by hand
                    gateMark: 0.15
                    fields:
                      title: {weight: 1, most: 7}
                      description: {weight: 0.6, most: 5}
                      url: {weight: 0.9, most: 4}
                      page: {weight: 0.3, most: 3}
                      posts: {weight: 0.9, most: 5}
                      hashtags: {weight: 0.4, most: 1.5}
                    besideCard: 1.5
                    terms:
                      all: {weight: 4, terms: [loom]}
                    """);
            return Topic.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(List<String> words, int count, Random random) {
        var sentence = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var from = i % 2 == 0 ? FILLING : words;
            sentence.append(from.get(random.nextInt(from.size()))).append(' ');
        }
        return sentence.toString().strip();
    }
}
