package blogfeed.cli;

import blogfeed.learn.Example;
import blogfeed.learn.ExampleFile;
import blogfeed.learn.ExampleWriter;
import blogfeed.learn.Informative;
import blogfeed.learn.Lessons;
import blogfeed.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks about stored articles, those first that the topic is least sure of, and appends the answers to a file of examples.",
            "Works beside a running Blogfeed. Every answer is kept when it is given."
        })
final class TeachCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            required = true,
            description = "the topic, a folder in feeds/topics")
    String topicName = "";

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            description = "where the answers go (default: examples.jsonl in the topic's folder)")
    @Nullable
    Path examples;

    @Option(names = "--all", description = "ask also about kinds of pages that no feed shows")
    boolean all;

    @Option(names = "--sample", description = "ask about the data of the last 'run --sample'")
    boolean sample;

    @Override
    public Integer call() throws IOException {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var definitions = Definitions.load(FeedsFolder.find(config.feeds()));
        var rules = new TaughtTopic(topicName, definitions);
        var file = examples == null ? rules.examples() : examples;
        var known = Files.exists(file) ? ExampleFile.read(file, definitions.hosts()) : List.<Example>of();
        try (var database = Database.openToRead(sample ? SampleData.in(config.data()) : config.data())) {
            return teach(database, rules, known, file);
        }
    }

    private int teach(Database database, TaughtTopic rules, List<Example> known, Path file) throws IOException {
        var lessons = new Lessons(database, rules.topic());
        var progress = new Ticker(spec.commandLine().getErr(), "scored %,d of %,d articles", System::nanoTime);
        var undecided = lessons.undecided(all ? Set.of() : rules.kinds(), known, progress::tell);
        if (undecided.isEmpty()) {
            return nothingToAsk(known);
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var order = Informative.first(undecided, rules.mark());
        var out = spec.commandLine().getOut();
        var teaching = new Teaching(lessons, order, rules.mark(), new ExampleWriter(file), in, out);
        teaching.ask();
        tell(teaching, known, file);
        return 0;
    }

    private int nothingToAsk(List<Example> known) {
        if (known.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "blogfeed: no article is stored to ask about; let './blogfeed run' gather some, or add --all");
            return 1;
        }
        spec.commandLine().getOut().println("every stored article is answered; a running Blogfeed brings new ones");
        return 0;
    }

    private void tell(Teaching teaching, List<Example> known, Path file) {
        var out = spec.commandLine().getOut();
        var yes = teaching.answered(true) + known.stream().filter(Example::yes).count();
        var no = teaching.answered(false)
                + known.stream().filter(each -> !each.yes()).count();
        out.println("%,d answered; %s holds %,d yes and %,d no"
                .formatted(teaching.answered(true) + teaching.answered(false), file, yes, no));
        if (yes > 0 && no > 0) {
            out.println("next: ./blogfeed train --topic " + topicName + " " + file);
        } else {
            out.println("a topic learns from both: answer some more, with yes and with no");
        }
    }
}
