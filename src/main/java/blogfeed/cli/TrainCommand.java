package blogfeed.cli;

import blogfeed.learn.Evaluation;
import blogfeed.learn.Evaluator;
import blogfeed.learn.Example;
import blogfeed.learn.Rule;
import blogfeed.learn.Training;
import blogfeed.topic.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Teaches a topic by examples: writes model.txt beside its topic.yaml, whose terms go on counting.",
            "Reports how good that is on sites it has not learned from, by cross-validation: the sites are put in parts, and "
                    + "each part is judged by what the others teach. The same examples make the same file.",
            "An example is a line of JSON: {\"url\": …, \"title\": …, \"description\": …, \"text\": …, \"lang\": …, \"label\": 1}; "
                    + "label is 1 for a yes and 0 for a no, and whatever is unknown is left out."
        },
        footer = {
            "",
            "For example: blogfeed train --topic llm examples.jsonl",
            "'blogfeed teach' collects examples out of what is stored."
        })
final class TrainCommand implements Callable<Integer>, SettingsCommand {
    private static final int MOST_FOLDS = 50;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "EXAMPLES",
            arity = "0..*",
            description = "files of examples, - for standard input (default: examples.jsonl beside the topic.yaml)")
    List<String> files = new ArrayList<>();

    @Mixin
    ReportOptions report = new ReportOptions(5);

    @Option(names = "--folds", paramLabel = "N", description = "in how many parts the sites are put (default: 5)")
    int folds = 5;

    @Option(names = "--dry-run", description = "only report, write nothing")
    boolean dryRun;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "write the model there instead of beside the topic.yaml")
    @Nullable
    Path output;

    @Override
    public Integer call() {
        refuseBadNumbers();
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var choice = report.choice(Definitions.load(FeedsFolder.find(config.feeds())));
        var model = model(choice);
        var examples = ExampleSource.read(named(choice), choice.definitions().hosts());
        report.refuseUnknownFields(examples);
        var ticker = new Ticker(spec.commandLine().getErr(), "trained %,d of %,d parts", System::nanoTime)
                .counting(folds + 1L);
        var training = new Training(choice.topic(), examples, folds, ticker);
        var version = "cross-validated in " + folds + " parts by site";
        report.print(spec, evaluation(choice, examples, training), choice, version);
        model.ifPresent(file -> write(file, ModelFile.text(training.model())));
        return 0;
    }

    /** Where the model goes; nowhere on a dry run. */
    private Optional<Path> model(TopicChoice choice) {
        if (dryRun) {
            return Optional.empty();
        }
        return Optional.of(output == null ? ModelFile.beside(folder(choice).resolve("topic.yaml")) : output);
    }

    private List<String> named(TopicChoice choice) {
        return files.isEmpty()
                ? List.of(folder(choice).resolve("examples.jsonl").toString())
                : files;
    }

    private static Path folder(TopicChoice choice) {
        return choice.folder()
                .orElseThrow(() -> new BadConfigException(
                        "the topics inside the program can't be changed: copy the folder of feeds, and name the copy by"
                                + " --feeds; or name the files, and that of the model by --output"));
    }

    private Evaluation evaluation(TopicChoice choice, List<Example> examples, Training training) {
        var mark = report.mark(choice).value();
        var terms = Rule.of("its terms alone", choice.topic().withoutModel(), mark);
        var views = examples.stream()
                .flatMap(each -> Evaluator.views(each).stream())
                .toList();
        return new Evaluator(mark, List.of(terms), () -> {}).evaluate(training::score, examples, views);
    }

    /** The old model stays until the new one lies whole beside it and was read as a running program will read it. */
    private void write(Path model, String text) {
        var beside = model.resolveSibling(model.getFileName() + ".new");
        try {
            Files.writeString(beside, text);
            ModelFile.parse(beside, Files.readString(beside));
            Files.move(beside, model, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadConfigException(model + " can't be written: " + e);
        }
        spec.commandLine().getErr().println("blogfeed: wrote " + model);
    }

    private void refuseBadNumbers() {
        report.refuseBadNumbers();
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new BadConfigException("--folds must be from 2 to " + MOST_FOLDS + ", not " + folds);
        }
    }
}
