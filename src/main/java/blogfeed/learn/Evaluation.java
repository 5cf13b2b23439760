package blogfeed.learn;

import blogfeed.model.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How good a topic is, and beside it how good other rules are, on examples that all of them have judged. */
public final class Evaluation {
    private static final int STEPS = 20;

    private final double mark;
    private final List<String> rules;
    private final List<Trial> best;
    private final List<Trial> views;

    Evaluation(double mark, List<String> rules, List<Trial> best, List<Trial> views) {
        this.mark = mark;
        this.rules = rules;
        this.best = best;
        this.views = views;
    }

    /** How good it is where the mark is this. */
    public record AtMark(double mark, Counts counts) {}

    /** From which score on an example counts as a yes. */
    public double mark() {
        return mark;
    }

    /** The names of the other rules. */
    public List<String> rules() {
        return rules;
    }

    public Part overall() {
        return Part.of(null, mark, best);
    }

    /** The best evidence first. An example counts at every evidence it was judged at. */
    public List<Part> byEvidence() {
        return Stream.of(Evidence.PAGE, Evidence.CARD, Evidence.POST)
                .map(evidence -> views.stream()
                        .filter(trial -> trial.example().evidence() == evidence)
                        .toList())
                .filter(trials -> !trials.isEmpty())
                .map(trials -> Part.of(trials.get(0).example().evidence().toString(), mark, trials))
                .toList();
    }

    /** The language of most examples first. */
    public List<Part> byLanguage() {
        return by(Example::language);
    }

    /** By site, or by the value of another field of the examples' lines, that of most examples first. */
    public List<Part> by(String field) {
        return by(example ->
                field.equals("site") ? example.site() : example.others().get(field));
    }

    /** At 0.05, 0.1 and so on to 0.95. */
    public List<AtMark> thresholds() {
        return IntStream.range(1, STEPS)
                .mapToDouble(step -> (double) step / STEPS)
                .mapToObj(each -> new AtMark(each, Counts.from(each, scored())))
                .toList();
    }

    public Reliability calibration() {
        return Reliability.of(scored());
    }

    /** Every no that was taken for a yes, the highest score first. */
    public List<Scored> falseYes() {
        return wrong(false, Comparator.comparingDouble(each -> -each.score().value()));
    }

    /** Every yes that was taken for a no, the lowest score first. */
    public List<Scored> falseNo() {
        return wrong(true, Comparator.comparingDouble(each -> each.score().value()));
    }

    private List<Scored> wrong(boolean yes, Comparator<Scored> worst) {
        return scored().stream()
                .filter(each -> each.example().yes() == yes && each.acceptedFrom(mark) != yes)
                .sorted(worst.thenComparing(each -> each.example().text().url()))
                .toList();
    }

    private List<Part> by(Function<Example, @Nullable String> value) {
        var groups = new LinkedHashMap<@Nullable String, List<Trial>>();
        for (var trial : best) {
            groups.computeIfAbsent(value.apply(trial.example()), key -> new ArrayList<>())
                    .add(trial);
        }
        return groups.entrySet().stream()
                .map(group -> Part.of(group.getKey(), mark, group.getValue()))
                .sorted(Comparator.<Part>comparingInt(part -> -part.counts().examples())
                        .thenComparing(part -> String.valueOf(part.value())))
                .toList();
    }

    private List<Scored> scored() {
        return best.stream().map(Trial::scored).toList();
    }
}
