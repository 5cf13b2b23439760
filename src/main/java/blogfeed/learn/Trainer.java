package blogfeed.learn;

import blogfeed.topic.Features;
import blogfeed.topic.Model;
import blogfeed.topic.Topic;
import blogfeed.topic.Trait;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns a model by logistic regression with an L2 penalty. Every example is learned from as often as it can be seen with less: by its
 * page, by its card, by its title alone, by a post; so that one model judges by whatever there is.
 */
final class Trainer {
    /** How much errors count beside large weights. Between 0.5 and 3 it hardly matters. */
    private static final double COST = 1;

    private static final double PRECISION = 0.001;

    /** Points of terms are larger numbers than amounts of words, and large numbers escape the penalty. */
    private static final double SCALE_OF_POINTS = 0.5;

    private static final double SMALLEST_WEIGHT = 0.0005;

    private final Topic topic;
    private final SharedWords words;
    private final List<Row> rows = new ArrayList<>();

    /** @param examples not empty */
    Trainer(Topic topic, List<Example> examples) {
        this.topic = topic.withoutModel();
        words = SharedWords.of(examples, this.topic);
        for (var example : examples) {
            Variants.of(example).forEach(variant -> rows.add(row(variant)));
        }
    }

    private record Row(String site, boolean yes, Feature[] features) {}

    /** A model of the examples of some sites, not calibrated. */
    Model train(String origin, Predicate<String> sites) {
        var chosen = rows.stream().filter(row -> sites.test(row.site())).toList();
        var weights = solve(chosen);
        var traits = traits(weights, chosen);
        var byWord = new TreeMap<String, Double>();
        for (int word = 0; word < words.size(); word++) {
            var weight = weights[Trait.values().length + word];
            if (Math.abs(weight) >= SMALLEST_WEIGHT) {
                byWord.put(words.word(word), weight);
            }
        }
        return new Model(origin, Map.of(), traits, byWord);
    }

    private double[] solve(List<Row> chosen) {
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = chosen.size();
        problem.n = Trait.values().length + words.size();
        problem.x = chosen.stream().map(Row::features).toArray(Feature[][]::new);
        problem.y = chosen.stream().mapToDouble(row -> row.yes() ? 1 : 0).toArray();
        var solved = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        var sign = solved.getLabels()[0] == 1 ? 1 : -1;
        var weights = solved.getFeatureWeights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }

    /** What no example shows is taken to count as much as the mean of what some show. */
    private static Map<Trait, Double> traits(double[] weights, List<Row> chosen) {
        var shown = new boolean[Trait.values().length + 1];
        chosen.forEach(row -> {
            for (var feature : row.features()) {
                if (feature.getIndex() < shown.length) {
                    shown[feature.getIndex()] = true;
                }
            }
        });
        var traits = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            if (shown[index(trait)]) {
                traits.put(trait, weights[trait.ordinal()] * scale(trait));
            }
        }
        var mean = traits.entrySet().stream()
                .filter(entry -> entry.getKey().isOfTerms())
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(1);
        for (var trait : Trait.values()) {
            if (trait.isOfTerms()) {
                traits.putIfAbsent(trait, mean);
            }
        }
        return traits;
    }

    private Row row(Example variant) {
        var features = topic.features(variant.text(), words);
        return new Row(variant.site(), variant.yes(), nodes(features));
    }

    private static Feature[] nodes(Features features) {
        var nodes = new TreeMap<Integer, Double>();
        for (var trait : Trait.values()) {
            var value = features.traits()[trait.ordinal()];
            if (value != 0) {
                nodes.put(index(trait), value * scale(trait));
            }
        }
        for (int i = 0; i < features.words().length; i++) {
            nodes.put(Trait.values().length + 1 + features.words()[i], features.amounts()[i]);
        }
        return nodes.entrySet().stream()
                .map(node -> new FeatureNode(node.getKey(), node.getValue()))
                .toArray(Feature[]::new);
    }

    private static int index(Trait trait) {
        return trait.ordinal() + 1;
    }

    private static double scale(Trait trait) {
        return trait.isOfTerms() ? SCALE_OF_POINTS : 1;
    }
}
