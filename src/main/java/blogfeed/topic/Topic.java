package blogfeed.topic;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.yaml.BadSettingException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A topic made of weighted terms. Each distinct term in each field gives its points; the logistic function of their
 * bounded sum is the score. No points make 0.05, 3.4 make 0.6, 5 make 0.88.
 */
public final class Topic {

    private static final Comparator<TopicScore> BETTER =
            Comparator.<TopicScore, Evidence>comparing(TopicScore::evidence).thenComparingDouble(TopicScore::value);

    private static final double START = -3;
    private static final int CONTRIBUTIONS = 8;

    private final String name;
    private final String version;
    private final String description;
    private final double gateMark;
    private final Band band;
    private final Weights weights;
    private final Lexicon lexicon;

    Topic(
            String name,
            String version,
            String description,
            double gateMark,
            Band band,
            Weights weights,
            Lexicon lexicon) {
        this.name = name;
        this.version = version;
        this.description = description;
        this.gateMark = gateMark;
        this.band = band;
        this.weights = weights;
        this.lexicon = lexicon;
    }

    /**
     * Reads a {@code topic.yaml}; the folder it lies in names the topic.
     *
     * @throws BadSettingException naming file and line when the file can't be used
     */
    public static Topic read(Path topicYaml) {
        return TopicFile.read(topicYaml);
    }

    public String name() {
        return name;
    }

    /** Changes whenever the file does: the beginning of its SHA-256, in hexadecimal. */
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
        var findings = new Findings(FieldTexts.of(text), lexicon);
        var cardSpeaks = text.evidence() == Evidence.PAGE || (text.evidence() == Evidence.CARD && !SilentCard.is(text));
        var points = cardSpeaks ? mostlyOfCard(findings) : ofEverything(findings);
        var value = 1 / (1 + Math.exp(-START - points.sum()));
        return new TopicScore(name, value, text.evidence(), points.strongest(CONTRIBUTIONS));
    }

    /**
     * People write anything to be seen, so posts neither settle what a card means nor outweigh it. Nor does a long text
     * settle anything: it holds any word.
     */
    private Points mostlyOfCard(Findings findings) {
        var ofCard = new Points();
        var ofPosts = new Points();
        for (var field : Field.values()) {
            if (field.ofCard() || field == Field.PAGE) {
                ofCard.addAll(points(field, findings, findings.ofCard()));
            } else {
                ofPosts.addAll(points(field, findings, findings.anywhere()));
            }
        }
        ofCard.addAll(ofPosts.atMost(weights.besideCard()));
        return ofCard;
    }

    private Points ofEverything(Findings findings) {
        var points = new Points();
        for (var field : Field.values()) {
            points.addAll(points(field, findings, findings.anywhere()));
        }
        return points;
    }

    private Points points(Field field, Findings findings, BitSet context) {
        var points = new Points();
        findings.in(field).stream()
                .forEach(word -> points.add(field + ": " + lexicon.text(word), lexicon.points(word, context)));
        return weights.weighted(field, points);
    }
}
