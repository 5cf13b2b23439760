package blogfeed.topic;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.yaml.BadSettingException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A topic: readable terms with weights, and beside them, where it was trained, a learned model of all words. Both sum into
 * one score between 0 and 1, which is the same whatever is known of an article: 0.6 means that of a hundred such articles
 * sixty are about the topic, as far as the examples were like them.
 *
 * <p>Without a model each distinct term in each field gives its points, and the logistic function of their bounded sum is
 * the score: no points make 0.05, 3.4 make 0.6, 5 make 0.88.
 */
public final class Topic {

    private static final Comparator<TopicScore> BETTER =
            Comparator.<TopicScore, Evidence>comparing(TopicScore::evidence).thenComparingDouble(TopicScore::value);

    private static final double START = -3;

    private final String name;
    private final String version;
    private final String description;
    private final double gateMark;
    private final Band band;
    private final Weights weights;
    private final Lexicon lexicon;
    private final @Nullable Model model;

    Topic(
            String name,
            String version,
            String description,
            double gateMark,
            Band band,
            Weights weights,
            Lexicon lexicon,
            @Nullable Model model) {
        this.name = name;
        this.version = version;
        this.description = description;
        this.gateMark = gateMark;
        this.band = band;
        this.weights = weights;
        this.lexicon = lexicon;
        this.model = model;
    }

    /**
     * Reads a {@code topic.yaml}, and the model beside it where there is one; the folder they lie in names the topic.
     *
     * @throws BadSettingException naming file and line when the file can't be used
     */
    public static Topic read(Path topicYaml) {
        return TopicFile.read(topicYaml);
    }

    public String name() {
        return name;
    }

    /** Changes whenever its files do: the beginning of their SHA-256, in hexadecimal. */
    public String version() {
        return version;
    }

    /** What an article must be about, in a sentence for people. */
    public String description() {
        return description;
    }

    /** Where the topic can't tell, so that a second opinion is worth asking for. */
    public Band band() {
        return band;
    }

    /** The score from which on a mention is worth keeping: from 0 to 1, and low. */
    public double gateMark() {
        return gateMark;
    }

    /** The best that several texts on one article give it, where one with a card goes before posts alone; empty of none. */
    public Optional<TopicScore> best(Collection<TopicText> texts) {
        return texts.stream().map(this::score).max(BETTER);
    }

    public TopicScore score(TopicText text) {
        var strongest = new Strongest();
        var value = logistic(logOdds(text, strongest));
        return new TopicScore(name, value, text.evidence(), strongest.terms());
    }

    /** The value of {@link #score} alone, without what moved it. */
    public double value(TopicText text) {
        return logistic(logOdds(text));
    }

    /** What the score is the logistic function of. Of great sums the score is 1 or 0, and tells them no longer. */
    public double logOdds(TopicText text) {
        return logOdds(text, Strongest.none());
    }

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double logOdds(TopicText text, Strongest strongest) {
        var look = new Look(text, lexicon, weights);
        return model == null
                ? byTerms(look, strongest)
                : new Scoring(model, look, weights.besideCard(), strongest).logOdds();
    }

    /** People write anything to be seen, so posts do not outweigh a card. */
    private double byTerms(Look look, Strongest strongest) {
        var ofArticle = look.points(false);
        var ofPosts = look.authorSpeaks() ? look.points(true).atMost(weights.besideCard()) : look.points(true);
        strongest.addAll(ofArticle, 1);
        strongest.addAll(ofPosts, 1);
        return START + ofArticle.sum() + ofPosts.sum();
    }

    /** The text in numbers, as a model of this topic would weigh it. Of posts only where there is nothing else. */
    public Features features(TopicText text, Vocabulary vocabulary) {
        var look = new Look(text, lexicon, weights);
        var traits = new EnumMap<Trait, Double>(Trait.class);
        for (var field : Field.values()) {
            if (!field.isOfPosts() || !look.authorSpeaks()) {
                traits.put(Trait.of(field), look.points(field).sum());
            }
        }
        var amounts = look.amounts(!look.authorSpeaks(), vocabulary);
        traits.put(Trait.DENSITY, look.density(amounts));
        traits.put(Trait.of(look.evidence()), 1.0);
        traits.values().removeIf(value -> value == 0);
        var words = new HashMap<Integer, Double>();
        for (int place = 0; place < amounts.size(); place++) {
            words.put(amounts.word(place), amounts.amount(place));
        }
        return new Features(look.evidence(), traits, words);
    }

    /** What it learned; empty of a topic made of terms alone. */
    public Optional<Model> model() {
        return Optional.ofNullable(model);
    }

    /** The same terms with what was learned. */
    public Topic with(Model learned) {
        return new Topic(name, version, description, gateMark, band, weights, lexicon, learned);
    }

    /** The terms alone. */
    public Topic withoutModel() {
        return new Topic(name, version, description, gateMark, band, weights, lexicon, null);
    }
}
