package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures a topic, and other rules beside it, on examples. */
public final class Evaluator {
    private final double mark;
    private final List<Rule> rules;
    private final Runnable each;
    private final Map<TopicText, List<Boolean>> judged = new HashMap<>();
    private final Map<Example, Scored> scored = new HashMap<>();

    /**
     * @param mark the score from which on an example counts as a yes
     * @param rules the other rules
     * @param each told after each judgement, to show how far it is
     */
    public Evaluator(double mark, List<Rule> rules, Runnable each) {
        this.mark = mark;
        this.rules = List.copyOf(rules);
        this.each = each;
    }

    /** An example as it is and with less, once for each evidence that it can be judged on, the best first. */
    public static List<Example> views(Example example) {
        return Stream.of(Evidence.PAGE, Evidence.CARD, Evidence.POST)
                .filter(evidence -> evidence.compareTo(example.evidence()) <= 0)
                .map(example::as)
                .filter(distinctEvidence())
                .toList();
    }

    /** An example with no more than this evidence; one that lacks it as it is. */
    public static Example limited(Example example, Evidence most) {
        return most.compareTo(example.evidence()) < 0 ? example.as(most) : example;
    }

    /** The same of a topic that scores the examples now. */
    public Evaluation evaluate(Topic topic, List<Example> best, List<Example> views) {
        return evaluate(example -> topic.score(example.text()), best, views);
    }

    /** The same of whatever scores the examples now, each of them once. */
    public Evaluation evaluate(Function<Example, TopicScore> judge, List<Example> best, List<Example> views) {
        return evaluate(scored(judge, best), scored(judge, views));
    }

    /**
     * What the scores come to, whoever gave them: a topic, or several that each learned from other examples.
     *
     * @param best each example as it counts in all but the comparison of evidence; at least one
     * @param views the examples as they count there, of which one may be there in several views
     */
    public Evaluation evaluate(List<Scored> best, List<Scored> views) {
        var names = rules.stream().map(Rule::name).toList();
        return new Evaluation(mark, names, trials(best), trials(views));
    }

    private List<Scored> scored(Function<Example, TopicScore> judge, List<Example> examples) {
        return examples.stream()
                .map(example -> {
                    each.run();
                    return scored.computeIfAbsent(example, any -> new Scored(any, judge.apply(any)));
                })
                .toList();
    }

    private List<Trial> trials(List<Scored> scored) {
        return scored.stream().map(this::trial).toList();
    }

    private Trial trial(Scored scored) {
        var others = judged.computeIfAbsent(
                scored.example().text(),
                text -> rules.stream().map(rule -> rule.accepts(text)).toList());
        each.run();
        return new Trial(scored, others);
    }

    /** A page without a title is no card, but a post when its page is left aside: it counts once as a post. */
    private static Predicate<Example> distinctEvidence() {
        var seen = EnumSet.noneOf(Evidence.class);
        return example -> seen.add(example.evidence());
    }
}
