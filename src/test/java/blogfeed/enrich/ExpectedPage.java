package blogfeed.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of {@code pages/expected.jsonl}: a page, where it was found, and what is to be made of it. */
record ExpectedPage(JsonNode line) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "pages");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ExpectedPage> all() {
        try (var lines = Files.lines(FOLDER.resolve("expected.jsonl"))) {
            return lines.map(ExpectedPage::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedPage of(String line) {
        try {
            return new ExpectedPage(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** Every page of the folder, whether it is expected or not. */
    static List<String> files() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file() {
        return line.path("file").asText();
    }

    String url() {
        return line.path("url").asText();
    }

    @Nullable
    String contentType() {
        return find("contentType").orElse(null);
    }

    byte[] body() {
        try {
            return Files.readAllBytes(FOLDER.resolve(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nothing is expected in particular. */
    Optional<String> find(String key) {
        return Optional.ofNullable(line.get(key)).map(JsonNode::asText);
    }

    boolean isArticle() {
        return line.path("isArticle").asBoolean();
    }

    /** Sentences that are of the main text, or words that are not. */
    Stream<String> texts(String key) {
        return line.path(key).valueStream().map(JsonNode::asText);
    }

    /** What it is filed under; empty where nothing is expected in particular. */
    Optional<List<String>> tags() {
        return line.has("tags") ? Optional.of(texts("tags").toList()) : Optional.empty();
    }

    /** The least and the most words; empty where they are not counted. */
    List<Integer> words() {
        return line.path("words").valueStream().map(JsonNode::asInt).toList();
    }

    @Override
    public String toString() {
        return file();
    }
}
