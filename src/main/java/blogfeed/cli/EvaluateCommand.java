package blogfeed.cli;

import blogfeed.learn.Evaluation;
import blogfeed.learn.Evaluator;
import blogfeed.learn.Example;
import blogfeed.learn.PatternRule;
import blogfeed.learn.Rule;
import blogfeed.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells how good a topic is on examples: what it gets right and wrong, by evidence and language, beside other rules, "
                    + "at other marks, and its worst mistakes with their reasons.",
            "An example is a line of JSON: {\"url\": …, \"title\": …, \"description\": …, \"text\": …, \"lang\": …, \"label\": 1}; "
                    + "label is 1 for a yes and 0 for a no, and whatever is unknown is left out."
        },
        footer = {
            "",
            "Measure on articles that the topic has not learned from, or it looks better than it is.",
            "For example: blogfeed evaluate --topic llm --against bench/topic/rules/peers.txt examples.jsonl"
        })
final class EvaluateCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EXAMPLES", arity = "1..*", description = "files of examples, - for standard input")
    List<String> files = new ArrayList<>();

    @Mixin
    ReportOptions report = new ReportOptions(10);

    @Option(
            names = "--evidence",
            paramLabel = "WHAT",
            description = "judge by no more than page, card or post (default: the best that an example has)")
    @Nullable
    String evidence;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "a file of regular expressions to measure beside it, one a line, in any case, of which any makes a yes; may be repeated")
    List<String> against = new ArrayList<>();

    @Override
    public Integer call() {
        report.refuseBadNumbers();
        var most = evidence == null ? Evidence.PAGE : evidence(evidence);
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var choice = report.choice(Definitions.load(FeedsFolder.find(config.feeds())));
        var mark = report.mark(choice).value();
        var rules = rules(choice, mark);
        var examples = ExampleSource.read(files, choice.definitions().hosts());
        report.refuseUnknownFields(examples);
        var evaluation = evaluate(choice, mark, rules, examples, most);
        report.print(spec, evaluation, choice, choice.topic().version());
        return 0;
    }

    private Evaluation evaluate(
            TopicChoice choice, double mark, List<Rule> rules, List<Example> examples, Evidence most) {
        var best = examples.stream().map(each -> Evaluator.limited(each, most)).toList();
        var views = evidence == null
                ? examples.stream()
                        .flatMap(each -> Evaluator.views(each).stream())
                        .toList()
                : best;
        var ticker = new Ticker(spec.commandLine().getErr(), "judged %,d of %,d texts", System::nanoTime)
                .counting(2L * (best.size() + views.size()));
        return new Evaluator(mark, rules, ticker).evaluate(choice.topic(), best, views);
    }

    private List<Rule> rules(TopicChoice choice, double mark) {
        var rules = new ArrayList<Rule>();
        choice.withoutModel().ifPresent(terms -> rules.add(Rule.of("its terms alone", terms, mark)));
        against.forEach(file -> rules.add(PatternRule.read(ExampleSource.path(file))));
        return rules;
    }

    private static Evidence evidence(String name) {
        try {
            return Evidence.of(name);
        } catch (IllegalArgumentException e) {
            throw new BadConfigException("--evidence must be page, card or post, not '" + name + "'");
        }
    }
}
