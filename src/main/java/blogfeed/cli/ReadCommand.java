package blogfeed.cli;

import blogfeed.lab.ReadJson;
import blogfeed.lab.ReadText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
        description = {
            "Shows what is made of web pages: which article it is, what it says, of what kind it is and why, its main text.",
            "Stores nothing. Status 1 where one could not be read."
        })
final class ReadCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "URL|FILE",
            arity = "0..*",
            description = "addresses to fetch, files of pages; with --lines files of such lines, - for standard input")
    List<String> subjects = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "where the file was found")
    @Nullable
    String url;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    @Option(
            names = "--lines",
            description = "read JSON lines {\"file\": …, \"url\": …}, and answer each by one line of JSON")
    boolean lines;

    private boolean failed;

    @Override
    public Integer call() throws InterruptedException {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        if (!lines && subjects.isEmpty()) {
            throw new BadConfigException("name a web address or a file: ./blogfeed read https://example.org/post");
        }
        try (var reader = new SubjectReader(config, Definitions.load(FeedsFolder.find(config.feeds())))) {
            if (lines) {
                (subjects.isEmpty() ? List.of("-") : subjects).forEach(file -> lines(file, reader));
            } else {
                for (var subject : subjects) {
                    read(subject, reader);
                }
            }
        }
        return failed ? 1 : 0;
    }

    private void read(String subject, SubjectReader reader) throws InterruptedException {
        try {
            var reading = subject.contains("://") ? reader.page(subject) : reader.file(Path.of(subject), url);
            print(json ? ReadJson.text(reading) : ReadText.of(reading));
        } catch (IOException e) {
            failed = true;
            spec.commandLine().getErr().println("blogfeed: " + subject + ": " + SubjectReader.words(e));
        }
    }

    private void lines(String file, SubjectReader reader) {
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                var texts = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = texts.readLine(); line != null; line = texts.readLine()) {
                if (!line.isBlank()) {
                    print(answer(line, reader));
                }
            }
        } catch (IOException e) {
            throw new BadConfigException(file + " can't be read: " + SubjectReader.words(e));
        }
    }

    private String answer(String line, SubjectReader reader) {
        try {
            return ReadJson.line(reader.line(line));
        } catch (IOException e) {
            failed = true;
            return ReadJson.error(SubjectReader.words(e));
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
