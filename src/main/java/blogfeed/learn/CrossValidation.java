package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.topic.Calibration;
import blogfeed.topic.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores every example by a model that learned from no example of its site. Which words there are is taken from all examples; what they
 * weigh is not.
 */
final class CrossValidation {
    private final List<Topic> topics = new ArrayList<>();
    private final Map<String, Integer> foldOfSite;
    private final Map<Evidence, Calibration> calibrations = new EnumMap<>(Evidence.class);

    /** @param progress is told of each fold that is done */
    CrossValidation(Topic topic, Trainer trainer, List<Example> examples, int folds, Runnable progress) {
        foldOfSite = foldOfSite(examples, folds);
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            topics.add(topic.with(trainer.train("", site -> foldOf(site) != left)));
            progress.run();
        }
        var points = points(examples);
        points.forEach((evidence, each) -> calibrations.put(evidence, Platt.fit(each)));
        topics.replaceAll(each -> each.with(each.model().orElseThrow().calibrated(calibrations)));
    }

    Map<Evidence, Calibration> calibrations() {
        return calibrations;
    }

    TopicScore score(Example example) {
        return topicWithout(example.site()).score(example.text());
    }

    private Topic topicWithout(String site) {
        return topics.get(foldOf(site));
    }

    private int foldOf(String site) {
        return foldOfSite.getOrDefault(site, 0);
    }

    private Map<Evidence, List<Platt.Point>> points(List<Example> examples) {
        var points = new EnumMap<Evidence, List<Platt.Point>>(Evidence.class);
        for (var example : examples) {
            for (var view : Evaluator.views(example)) {
                var sum = topicWithout(view.site()).logOdds(view.text());
                points.computeIfAbsent(view.evidence(), any -> new ArrayList<>())
                        .add(new Platt.Point(sum, view.yes()));
            }
        }
        return points;
    }

    /** All examples of a site in one fold, the largest sites first, each into the fold that has least. */
    private static Map<String, Integer> foldOfSite(List<Example> examples, int folds) {
        var sizes = new HashMap<String, Integer>();
        examples.forEach(example -> sizes.merge(example.site(), 1, Integer::sum));
        var filled = new int[folds];
        var foldOfSite = new HashMap<String, Integer>();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(site -> {
                    int least = 0;
                    for (int fold = 1; fold < folds; fold++) {
                        least = filled[fold] < filled[least] ? fold : least;
                    }
                    filled[least] += site.getValue();
                    foldOfSite.put(site.getKey(), least);
                });
        return foldOfSite;
    }
}
