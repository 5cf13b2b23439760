package blogfeed.topic;

import blogfeed.model.Evidence;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The learned part of a topic: what a point of its terms counts in each field, and what each word does. Linear, so that each
 * part of a score can be shown.
 */
public final class Model {
    private final String origin;
    private final Map<Evidence, Calibration> calibrations;
    private final Map<Trait, Double> traits;
    private final WordTable words;
    private final double[] weights;

    /**
     * @param origin one line that tells what it was learned from
     * @param calibrations of all evidences
     * @param traits what each trait weighs; nothing where it is missing
     * @param words what each word weighs
     */
    public Model(
            String origin,
            Map<Evidence, Calibration> calibrations,
            Map<Trait, Double> traits,
            SortedMap<String, Double> words) {
        this(
                origin,
                calibrations,
                traits,
                words.keySet(),
                words.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param weights of the words, which are in order */
    Model(
            String origin,
            Map<Evidence, Calibration> calibrations,
            Map<Trait, Double> traits,
            Collection<String> words,
            double[] weights) {
        this(origin, calibrations, traits, new WordTable(words), weights);
    }

    private Model(
            String origin,
            Map<Evidence, Calibration> calibrations,
            Map<Trait, Double> traits,
            WordTable words,
            double[] weights) {
        this.origin = origin;
        this.calibrations = Map.copyOf(calibrations);
        this.traits = Map.copyOf(traits);
        this.words = words;
        this.weights = weights;
    }

    public String origin() {
        return origin;
    }

    Calibration calibration(Evidence evidence) {
        return calibrations.getOrDefault(evidence, Calibration.NONE);
    }

    /** The same with other calibrations. */
    public Model calibrated(Map<Evidence, Calibration> others) {
        return new Model(origin, others, traits, words, weights);
    }

    public Map<Trait, Double> traits() {
        var all = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            all.put(trait, weight(trait));
        }
        return all;
    }

    public SortedMap<String, Double> words() {
        var all = new TreeMap<String, Double>();
        for (int word = 0; word < weights.length; word++) {
            all.put(words.word(word), weights[word]);
        }
        return all;
    }

    double weight(Trait trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    double weight(int word) {
        return weights[word];
    }

    String word(int number) {
        return words.word(number);
    }

    Vocabulary vocabulary() {
        return words;
    }
}
