package blogfeed.topic;

import blogfeed.model.Evidence;
import blogfeed.yaml.BadSettingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model as text, which a person can read and compare: what it was learned from, the calibration of each evidence, what the
 * traits weigh, then all words in order with their weights, and how many they are, so that a file cut short is noticed.
 */
public final class ModelFile {
    private static final String NAME = "model.txt";

    private static final String FORMAT = "blogfeed-model 1";
    private static final String END = "words ";
    private static final double MOST = 1000;

    private final String file;
    private final List<String> lines;
    private int at;

    private ModelFile(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Where the model of a topic lies, beside its {@code topic.yaml}. */
    public static Path beside(Path topicYaml) {
        return topicYaml.resolveSibling(NAME);
    }

    /** The same text of the same model. */
    public static String text(Model model) {
        var text = new StringBuilder();
        text.append(
                "# What `blogfeed train` learned; topic.yaml holds the terms. Delete this file, and the terms judge alone.\n");
        text.append(FORMAT).append('\n');
        text.append("origin ").append(model.origin()).append('\n');
        for (var evidence : Evidence.values()) {
            var calibration = model.calibration(evidence);
            text.append("calibration ").append(evidence).append(' ');
            text.append(number(calibration.slope()))
                    .append(' ')
                    .append(number(calibration.offset()))
                    .append('\n');
        }
        model.traits()
                .forEach((trait, weight) -> text.append("trait ")
                        .append(trait)
                        .append(' ')
                        .append(number(weight))
                        .append('\n'));
        var words = model.words();
        words.forEach((word, weight) ->
                text.append(word).append('\t').append(number(weight)).append('\n'));
        return text.append(END).append(words.size()).append('\n').toString();
    }

    /**
     * The model in a file's text.
     *
     * @throws BadSettingException naming the line where it is not what {@link #text} writes
     */
    public static Model parse(Path file, String text) {
        return new ModelFile(file.toString(), text.lines().toList()).model(text);
    }

    private Model model(String text) {
        if (!next().equals(FORMAT)) {
            throw bad("expected '" + FORMAT + "': this is no model, or one of another version; train it again");
        }
        var origin = rest("origin ");
        var calibrations = calibrations();
        var traits = traits();
        var words = new ArrayList<String>();
        var weights = weights(words);
        if (at != lines.size() || !text.endsWith("\n")) {
            throw bad("there is more after the words");
        }
        return new Model(origin, calibrations, traits, words, weights);
    }

    private Map<Evidence, Calibration> calibrations() {
        var calibrations = new EnumMap<Evidence, Calibration>(Evidence.class);
        for (var evidence : Evidence.values()) {
            calibrations.put(
                    evidence, calibration(rest("calibration " + evidence + " ").split(" ", -1)));
        }
        return calibrations;
    }

    private Calibration calibration(String[] numbers) {
        var slope = numbers.length == 2 ? number(numbers[0]) : 0;
        if (slope <= 0) {
            throw bad("expected a positive slope and an offset");
        }
        return new Calibration(slope, number(numbers[1]));
    }

    private Map<Trait, Double> traits() {
        var traits = new EnumMap<Trait, Double>(Trait.class);
        for (var trait : Trait.values()) {
            traits.put(trait, number(rest("trait " + trait + " ")));
        }
        return traits;
    }

    /** Of the words that it adds to {@code words}. */
    private double[] weights(List<String> words) {
        var weights = new double[lines.size()];
        var before = "";
        var line = next();
        while (!line.startsWith(END)) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw bad("expected a word, a tab and its weight");
            }
            var word = line.substring(0, tab);
            if (word.compareTo(before) <= 0) {
                throw bad("'" + word + "' comes after '" + before + "'; the words must be in order, each of them once");
            }
            weights[words.size()] = number(line.substring(tab + 1));
            words.add(word);
            before = word;
            line = next();
        }
        if (!line.equals(END + words.size())) {
            throw bad("there are " + words.size() + " words before this line");
        }
        return Arrays.copyOf(weights, words.size());
    }

    private String rest(String start) {
        var line = next();
        if (!line.startsWith(start)) {
            throw bad("expected a line that begins with '" + start + "'");
        }
        return line.substring(start.length());
    }

    private String next() {
        while (at < lines.size()) {
            var line = lines.get(at++);
            if (!line.startsWith("#")) {
                return line;
            }
        }
        throw new BadSettingException(file, 0, "is cut short after " + at + " lines; train it again, or delete it");
    }

    private double number(String text) {
        try {
            var number = Double.parseDouble(text);
            if (Math.abs(number) <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad("expected a number from -" + MOST + " to " + MOST + ", not '" + text + "'");
    }

    private BadSettingException bad(String what) {
        return new BadSettingException(file, at, what);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
