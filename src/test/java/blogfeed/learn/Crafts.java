package blogfeed.learn;

import blogfeed.topic.Topic;
import blogfeed.topic.TopicDraft;
import blogfeed.topic.TopicText;
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
        return Topic.read(TopicDraft.write(folder, "weaving", TopicDraft.yaml("all: {weight: 4, terms: [loom]}")));
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
