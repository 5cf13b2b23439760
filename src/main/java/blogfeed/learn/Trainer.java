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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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

    private static final List<Trait> TRAITS = List.of(Trait.values());

    /** Where the words begin among the features, after the traits; liblinear counts them from one. */
    private static final int FIRST_WORD = TRAITS.size() + 1;

    private final SharedWords words;
    private final List<Row> rows;

    /** @param examples not empty */
    Trainer(Topic topic, List<Example> examples) {
        var terms = topic.withoutModel();
        var bySite =
                examples.stream().sorted(Comparator.comparing(Example::site)).toList();
        words = SharedWords.of(bySite, terms);
        rows = bySite.stream()
                .flatMap(example -> Variants.of(example).stream())
                .map(variant -> new Row(variant.site(), variant.yes(), nodes(terms.features(variant.text(), words))))
                .toList();
    }

    private record Row(String site, boolean yes, List<Feature> features) {}

    /** A model of the examples of some sites, not calibrated. */
    Model train(String origin, Predicate<String> sites) {
        var chosen = rows.stream().filter(row -> sites.test(row.site())).toList();
        var weights = solve(chosen, everybodysWords(chosen));
        var byWord = new TreeMap<String, Double>();
        for (int word = 0; word < words.size(); word++) {
            var weight = weights[FIRST_WORD - 1 + word];
            if (Math.abs(weight) >= SMALLEST_WEIGHT) {
                byWord.put(words.word(word), weight);
            }
        }
        return new Model(origin, Map.of(), traits(weights, chosen), byWord);
    }

    /** What most sites say whether they say yes or no, such as "the", tells nothing. */
    private static BitSet everybodysWords(List<Row> chosen) {
        var everybodys = mostSitesWords(chosen, true);
        everybodys.and(mostSitesWords(chosen, false));
        return everybodys;
    }

    private static BitSet mostSitesWords(List<Row> chosen, boolean yes) {
        var counts = new SiteCounts();
        var seen = new BitSet();
        for (var row : chosen) {
            if (row.yes() == yes) {
                counts.noteSite(row.site());
                for (var feature : row.features()) {
                    counts.note(row.site(), feature.getIndex());
                    seen.set(feature.getIndex());
                }
            }
        }
        var mostSites = new BitSet();
        seen.stream()
                .filter(feature -> feature >= FIRST_WORD && counts.of(feature) * 2 > counts.sites())
                .forEach(mostSites::set);
        return mostSites;
    }

    /** Of rows that all say the same nothing is learned. */
    private double[] solve(List<Row> chosen, BitSet without) {
        var features = FIRST_WORD - 1 + words.size();
        if (chosen.stream().map(Row::yes).distinct().count() < 2) {
            return new double[features];
        }
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = chosen.size();
        problem.n = features;
        problem.x = chosen.stream().map(row -> without(row.features(), without)).toArray(Feature[][]::new);
        problem.y = chosen.stream().mapToDouble(row -> row.yes() ? 1 : 0).toArray();
        var solved = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        // it takes the first label that it meets for the positive one
        var sign = solved.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(solved.getFeatureWeights())
                .map(weight -> weight * sign)
                .toArray();
    }

    private static Feature[] without(List<Feature> features, BitSet without) {
        return features.stream()
                .filter(feature -> !without.get(feature.getIndex()))
                .toArray(Feature[]::new);
    }

    /** What no example shows is taken to count as much as the mean of what some show. */
    private static Map<Trait, Double> traits(double[] weights, List<Row> chosen) {
        var shown = new BitSet();
        chosen.forEach(row -> row.features().forEach(feature -> shown.set(feature.getIndex())));
        var traits = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : TRAITS) {
            if (shown.get(index(trait))) {
                traits.put(trait, weights[index(trait) - 1] * scale(trait));
            }
        }
        var mean = traits.entrySet().stream()
                .filter(entry -> entry.getKey().isOfTerms())
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(1);
        TRAITS.stream().filter(Trait::isOfTerms).forEach(trait -> traits.putIfAbsent(trait, mean));
        return traits;
    }

    private static List<Feature> nodes(Features features) {
        var nodes = new TreeMap<Integer, Double>();
        features.traits().forEach((trait, value) -> nodes.put(index(trait), value * scale(trait)));
        features.words().forEach((word, amount) -> nodes.put(FIRST_WORD + word, amount));
        return nodes.entrySet().stream()
                .<Feature>map(node -> new FeatureNode(node.getKey(), node.getValue()))
                .toList();
    }

    private static int index(Trait trait) {
        return TRAITS.indexOf(trait) + 1;
    }

    private static double scale(Trait trait) {
        return trait.isOfTerms() ? SCALE_OF_POINTS : 1;
    }
}
