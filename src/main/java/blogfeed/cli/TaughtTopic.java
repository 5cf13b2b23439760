package blogfeed.cli;

import blogfeed.feed.Include;
import blogfeed.model.Kind;
import blogfeed.topic.Topic;
import blogfeed.yaml.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A topic that somebody teaches, with what the feeds that name it want. */
final class TaughtTopic {
    /** What a feed shows that says nothing of it. */
    private static final Set<Kind> ARTICLES = Set.of(Kind.BLOG, Kind.NEWSLETTER);

    private final TopicChoice choice;
    private final List<Include> rules;

    TaughtTopic(String name, Definitions definitions) {
        this.choice = new TopicChoice(definitions, find(name, definitions));
        this.rules = definitions.feeds().stream()
                .map(feed -> feed.definition().include())
                .filter(include ->
                        include.topic() != null && include.topic().name().equals(name))
                .toList();
    }

    Topic topic() {
        return choice.topic();
    }

    /** The score that the feed wants that wants least. */
    double mark() {
        return choice.mark(null).value();
    }

    /** The kinds of pages that one of the feeds can show; none where it shows any. */
    Set<Kind> kinds() {
        if (rules.isEmpty()) {
            return ARTICLES;
        }
        return rules.stream().anyMatch(include -> include.kinds().isEmpty())
                ? Set.of()
                : rules.stream().flatMap(include -> include.kinds().stream()).collect(Collectors.toSet());
    }

    /** Where its examples lie, if the folder can be written to. */
    Path examples() {
        var name = topic().name();
        return choice.folder()
                .map(folder -> folder.resolve("examples.jsonl"))
                .orElseThrow(() -> new BadConfigException("the topic '" + name
                        + "' comes with the program, where nothing can be written; name a file with --examples FILE, or"
                        + " make a folder feeds/ of your own with topics/" + name
                        + "/topic.yaml in it (docs/topic.md)"));
    }

    private static Topic find(String name, Definitions definitions) {
        var names = definitions.topics().stream().map(Topic::name).toList();
        return definitions.topics().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadConfigException("there is no topic '" + name + "'" + hint(name, names)
                        + " A new one begins with a file feeds/topics/NAME/topic.yaml; docs/topic.md tells how"));
    }

    private static String hint(String name, List<String> names) {
        return Nearest.to(name, names)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; those there are: " + String.join(", ", names) + ".");
    }
}
