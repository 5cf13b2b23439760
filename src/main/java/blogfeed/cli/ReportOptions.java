package blogfeed.cli;

import blogfeed.learn.Evaluation;
import blogfeed.learn.EvaluationJson;
import blogfeed.learn.EvaluationText;
import blogfeed.learn.Example;
import blogfeed.learn.Outline;
import blogfeed.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What the commands that report how good a topic is have in common. */
final class ReportOptions {
    @Option(names = "--topic", paramLabel = "NAME", description = "the topic (default: the only one there is, or llm)")
    @Nullable
    String topic;

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description =
                    "from which score on an example counts as a yes, 0 to 1 (default: the least that a feed asks of the topic)")
    @Nullable
    Double minScore;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "also by site, or by the value of another field of the examples' lines; may be repeated")
    List<String> fields = new ArrayList<>();

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            description = "how many of the worst mistakes of either sort are shown (default: ${DEFAULT-VALUE})")
    int mistakes;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    /** @param mistakes how many are shown unless others are asked for */
    ReportOptions(int mistakes) {
        this.mistakes = mistakes;
    }

    void refuseBadNumbers() {
        if (minScore != null && !(minScore >= 0 && minScore <= 1)) {
            throw new BadConfigException("--min-score must be from 0 to 1, not " + minScore);
        }
        if (mistakes < 0) {
            throw new BadConfigException("--mistakes must be at least 0, not " + mistakes);
        }
    }

    /** What a report is to be broken down by must be in some example. */
    void refuseUnknownFields(List<Example> examples) {
        var known = examples.stream()
                .flatMap(each -> each.others().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("site");
        for (var field : fields) {
            if (!known.contains(field)) {
                var hint = Nearest.to(field, known).map(nearest -> "; did you mean '" + nearest + "'?");
                throw new BadConfigException("--by: no example has a field '" + field + "'" + hint.orElse(""));
            }
        }
    }

    TopicChoice choice(Definitions definitions) {
        return TopicChoice.of(definitions, topic);
    }

    TopicChoice.Mark mark(TopicChoice choice) {
        return choice.mark(minScore);
    }

    /** @param version what was measured: the topic's version, or what stands for it */
    void print(CommandSpec spec, Evaluation evaluation, TopicChoice choice, String version) {
        var outline = new Outline(choice.topic().name(), version, mark(choice).from(), fields, mistakes);
        var out = spec.commandLine().getOut();
        out.print(json ? EvaluationJson.of(evaluation, outline) : EvaluationText.of(evaluation, outline));
        out.flush();
    }
}
