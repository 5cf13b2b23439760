package blogfeed.cli;

import blogfeed.topic.Topic;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the defined topics a command is about, and what the feeds ask of it. */
record TopicChoice(Definitions definitions, Topic topic) {
    private static final String USUAL = "llm";
    private static final double HALF = 0.5;

    /**
     * The score from which on an example is a yes.
     *
     * @param from where it comes from, in words
     */
    record Mark(double value, String from) {}

    /** @param name null for the only topic, or {@code llm} of several */
    static TopicChoice of(Definitions definitions, @Nullable String name) {
        var topics = definitions.topics();
        if (name == null && topics.size() == 1) {
            return new TopicChoice(definitions, topics.get(0));
        }
        var wanted = Objects.requireNonNullElse(name, USUAL);
        return topics.stream()
                .filter(topic -> topic.name().equals(wanted))
                .findFirst()
                .map(topic -> new TopicChoice(definitions, topic))
                .orElseThrow(() -> new BadConfigException(
                        (name == null ? "name a topic with --topic" : "there is no topic '" + name + "'")
                                + "; those there are: "
                                + topics.stream().map(Topic::name).collect(Collectors.joining(", "))));
    }

    /** The topic by its terms alone; empty where it has learned nothing. */
    Optional<Topic> withoutModel() {
        return topic.model().map(model -> topic.withoutModel());
    }

    /** Where its files lie; empty where they came with the program, and can't be written. */
    Optional<Path> folder() {
        var folder = definitions.folder().resolve("topics").resolve(topic.name());
        return Optional.of(folder)
                .filter(each -> each.getFileSystem().equals(FileSystems.getDefault()))
                .filter(Files::isDirectory);
    }

    /** @param asked null for the least that any feed asks for */
    Mark mark(@Nullable Double asked) {
        if (asked != null) {
            return new Mark(asked, "asked for");
        }
        var marks = marks().toList();
        var least = marks.stream().mapToDouble(Mark::value).min();
        if (least.isEmpty()) {
            return new Mark(HALF, "as no feed asks for this topic");
        }
        var feeds = marks.stream()
                .filter(mark -> mark.value() == least.getAsDouble())
                .map(Mark::from)
                .collect(Collectors.joining(", "));
        return new Mark(least.getAsDouble(), "the least that a feed asks for (" + feeds + ")");
    }

    private Stream<Mark> marks() {
        return definitions.feeds().stream().map(feed -> feed.definition()).flatMap(feed -> {
            var rule = feed.include().topic();
            return rule != null && rule.name().equals(topic.name())
                    ? Stream.of(new Mark(rule.minScore(), feed.id()))
                    : Stream.empty();
        });
    }
}
