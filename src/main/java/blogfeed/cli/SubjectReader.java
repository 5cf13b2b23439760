package blogfeed.cli;

import blogfeed.enrich.ArticleReader;
import blogfeed.enrich.PageLook;
import blogfeed.enrich.Reading;
import blogfeed.http.GuardedClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads pages from files and from the web, for the command {@code read}. */
final class SubjectReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Definitions definitions;
    private final ArticleReader reader;
    private final GuardedClient client;
    private final PageLook look;

    SubjectReader(Config config, Definitions definitions) {
        this.definitions = definitions;
        this.reader = new ArticleReader(definitions.hosts());
        this.client = PageFetching.client(config, config.fetching());
        this.look = new PageLook(definitions.hosts(), client, InstantSource.system());
    }

    Reading page(String url) throws IOException, InterruptedException {
        return look.at(url);
    }

    /** @param url where it was found; null where nobody knows */
    Reading file(Path file, @Nullable String url) throws IOException {
        var body = Files.readAllBytes(file);
        var found = definitions.hosts().target(url == null ? "" : url);
        return found.isPresent() && url != null ? reader.read(body, null, url, found.get()) : reader.read(body, null);
    }

    /** @param line {@code {"file": …, "url": …}} */
    Reading line(String line) throws IOException {
        try {
            var asked = JSON.readTree(line);
            if (!asked.path("file").isTextual()) {
                throw new IOException("the line names no \"file\"");
            }
            return file(Path.of(asked.path("file").asText()), asked.path("url").asText(null));
        } catch (JsonProcessingException e) {
            throw new IOException("the line is no JSON", e);
        } catch (InvalidPathException e) {
            throw new IOException("the line names no file there can be", e);
        }
    }

    static String words(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        client.close();
    }
}
