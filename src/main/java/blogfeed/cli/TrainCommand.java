package blogfeed.cli;

import blogfeed.learn.Evaluation;
import blogfeed.learn.EvaluationJson;
import blogfeed.learn.EvaluationText;
import blogfeed.learn.Evaluator;
import blogfeed.learn.Example;
import blogfeed.learn.Outline;
import blogfeed.learn.Rule;
import blogfeed.learn.Scored;
import blogfeed.learn.Training;
import blogfeed.topic.ModelFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    @Option(names = "--topic", paramLabel = "NAME", description = "the topic (default: the only one there is, or llm)")
    @Nullable
    String topic;

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

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description =
                    "from which score on the report counts a yes, 0 to 1 (default: the least that a feed asks of the topic)")
    @Nullable
    Double minScore;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description =
                    "also report by site, or by the value of another field of the examples' lines; may be repeated")
    List<String> fields = new ArrayList<>();

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            description = "how many of the worst mistakes of either sort are shown (default: 5)")
    int mistakes = 5;

    @Option(names = "--json", description = "report as JSON")
    boolean json;

    @Override
    public Integer call() throws IOException {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var choice = TopicChoice.of(Definitions.load(FeedsFolder.find(config.feeds())), topic);
        refuseBadNumbers();
        var folder = choice.definitions()
                .folder()
                .resolve("topics")
                .resolve(choice.topic().name());
        var model = output == null ? ModelFile.beside(folder.resolve("topic.yaml")) : output;
        refuseUnwritable(model);
        var named = files.isEmpty() ? List.of(folder.resolve("examples.jsonl").toString()) : files;
        var examples = ExampleSource.read(named, choice.definitions().hosts());
        choice.refuseUnknownFields(fields, examples);
        var ticker = new Ticker(spec.commandLine().getErr(), "trained %,d of %,d parts", folds + 1L, System::nanoTime);
        var training = new Training(choice.topic(), examples, folds, ticker);
        report(choice, examples, training);
        if (!dryRun) {
            write(model, ModelFile.text(training.model()));
        }
        return 0;
    }

    private void report(TopicChoice choice, List<Example> examples, Training training) {
        var mark = choice.mark(minScore);
        var outline = new Outline(
                choice.topic().name(), "cross-validated in " + folds + " parts by site", mark.from(), fields, mistakes);
        var evaluation = evaluation(choice, mark.value(), examples, training);
        spec.commandLine()
                .getOut()
                .print(json ? EvaluationJson.of(evaluation, outline) : EvaluationText.of(evaluation, outline));
        spec.commandLine().getOut().flush();
    }

    private static Evaluation evaluation(TopicChoice choice, double mark, List<Example> examples, Training training) {
        var terms = Rule.of("its terms alone", choice.topic().withoutModel(), mark);
        var views = examples.stream()
                .flatMap(each -> Evaluator.views(each).stream())
                .map(each -> new Scored(each, training.score(each)))
                .toList();
        var best = examples.stream()
                .map(each -> new Scored(each, training.score(each)))
                .toList();
        return new Evaluator(mark, List.of(terms), () -> {}).evaluate(best, views);
    }

    /** The old model stays until the new one lies whole beside it and was read as a running program will read it. */
    private void write(Path model, String text) throws IOException {
        var beside = model.resolveSibling(model.getFileName() + ".new");
        Files.writeString(beside, text);
        ModelFile.parse(beside, Files.readString(beside));
        Files.move(beside, model, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine().getErr().println("blogfeed: wrote " + model);
    }

    private void refuseUnwritable(Path model) {
        if (!dryRun && !model.getFileSystem().equals(FileSystems.getDefault())) {
            throw new BadConfigException(
                    "the topics inside the program can't be changed: copy the folder of feeds, and name the"
                            + " copy by --feeds, or name a file by --output");
        }
    }

    private void refuseBadNumbers() {
        TopicChoice.refuseBadScore(minScore);
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new BadConfigException("--folds must be from 2 to " + MOST_FOLDS + ", not " + folds);
        }
        if (mistakes < 0) {
            throw new BadConfigException("--mistakes must be at least 0, not " + mistakes);
        }
    }
}
