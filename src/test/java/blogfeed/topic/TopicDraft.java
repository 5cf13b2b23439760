package blogfeed.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code topic.yaml} with the fields that most topics have. */
public final class TopicDraft {
    private TopicDraft() {}

    /** Of these terms, a group a line, such as {@code all: {weight: 4, terms: [loom]}}. */
    public static String yaml(String terms) {
        return """
                description: Invented
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
                """ + terms.indent(2);
    }

    /** Writes it into a folder of the topic's name; returns the file. */
    public static Path write(Path topics, String name, String yaml) {
        try {
            return Files.writeString(
                    Files.createDirectories(topics.resolve(name)).resolve("topic.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
