package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.topic.Calibration;
import blogfeed.topic.Model;
import blogfeed.topic.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Teaches a topic by examples: a model of all of them, and, to know how good such a model is, models that each leave out some
 * sites. The same examples in the same order make the same model.
 */
public final class Training {
    private static final int FEWEST = 5;

    private final List<Example> examples;
    private final Trainer trainer;
    private final CrossValidation crossValidation;

    /**
     * @param folds how many parts the sites are put in, at least two; each is judged by what the others teach
     * @param step is told after each of {@code folds + 1} steps
     * @throws TooFewExamplesException where nothing could be learned
     */
    public Training(Topic topic, List<Example> examples, int folds, Runnable step) {
        refuseTooFew(examples);
        this.examples = List.copyOf(examples);
        trainer = new Trainer(topic, examples);
        step.run();
        crossValidation = new CrossValidation(topic, trainer, examples, Math.min(folds, (int) sites()), step);
    }

    /** The model of all examples, with the calibration that cross-validation found. */
    public Model model() {
        return trainer.train(origin(), site -> true).calibrated(calibrations());
    }

    /** The score of one of the examples, or of what remains when less of it is known, by a model that knows nothing of its site. */
    public TopicScore score(Example example) {
        return crossValidation.score(example);
    }

    public Map<Evidence, Calibration> calibrations() {
        return crossValidation.calibrations();
    }

    private String origin() {
        var yes = examples.stream().filter(Example::yes).count();
        return String.format(Locale.ROOT, "%d examples, %d of them yes, of %d sites", examples.size(), yes, sites());
    }

    private long sites() {
        return examples.stream().map(Example::site).distinct().count();
    }

    private static void refuseTooFew(List<Example> examples) {
        for (var yes : List.of(true, false)) {
            var same = examples.stream().filter(example -> example.yes() == yes).toList();
            var sites = same.stream().map(Example::site).distinct().count();
            if (same.size() < FEWEST || sites < 2) {
                throw new TooFewExamplesException(String.format(
                        Locale.ROOT,
                        "of %d examples %d say %s, of %d sites; at least %d of two sites are needed. Teach more of them.",
                        examples.size(),
                        same.size(),
                        yes ? "yes" : "no",
                        sites,
                        FEWEST));
            }
        }
    }
}
