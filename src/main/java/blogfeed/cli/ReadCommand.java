package blogfeed.cli;

import blogfeed.enrich.ArticleReader;
import blogfeed.lab.Answers;
import blogfeed.lab.ReadJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows what is made of a web page: which article it is, what it says, of what kind it is and why.")
final class ReadCommand implements Callable<Integer>, SettingsCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "files of pages")
    List<String> pages = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "where the file was found")
    @Nullable
    String url;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    @Option(
            names = "--lines",
            description =
                    "read JSON lines {\"file\": …, \"url\": …} from standard input, or the files named, and answer one line each")
    boolean lines;

    @Override
    public Integer call() {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var reader = new Pages(Definitions.load(FeedsFolder.find(config.feeds())));
        if (lines) {
            lines(reader);
        } else {
            pages.forEach(file -> print(Answers.text(reader.read(Path.of(file), url == null ? "" : url))));
        }
        return 0;
    }

    private void lines(Pages reader) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var asked = JSON.readTree(line);
                print(reader.read(
                                Path.of(asked.path("file").asText()),
                                asked.path("url").asText("")) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    private record Pages(Definitions definitions) {
        ObjectNode read(Path file, String url) {
            try {
                var reader = new ArticleReader(definitions.hosts());
                var body = Files.readAllBytes(file);
                return ReadJson.of(definitions
                        .hosts()
                        .target(url)
                        .map(found -> reader.read(body, null, url, found))
                        .orElseGet(() -> reader.read(body, null)));
            } catch (IOException e) {
                throw new BadConfigException(file + " can't be read: " + e);
            }
        }
    }
}
