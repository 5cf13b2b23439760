package blogfeed.topic;

import blogfeed.model.Evidence;
import blogfeed.text.Folded;
import java.util.EnumMap;
import java.util.Map;

/** What a text shows of itself: the points of the topic's terms in each field, and its words. */
final class Look {
    private static final double USUAL_POINTS = 4;
    private static final int PER_WORDS = 1000;
    private static final int SHORT_PAGE = 50;

    private final Lexicon lexicon;
    private final Weights weights;
    private final Evidence evidence;
    private final Map<Field, Folded> texts;
    private final Map<Field, Points> points = new EnumMap<>(Field.class);
    private final Findings findings;
    private final Context context;
    private final Context anywhere;

    Look(TopicText text, Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.weights = weights;
        evidence = evidenceOf(text);
        texts = FieldTexts.of(text);
        findings = new Findings(texts, lexicon);
        anywhere = lexicon.context(findings.anywhere());
        context = authorSpeaks() ? lexicon.context(findings.settling()) : anywhere;
        texts.keySet().forEach(field -> points.put(field, pointsOf(field)));
    }

    private static Evidence evidenceOf(TopicText text) {
        return text.evidence() == Evidence.CARD && SilentCard.is(text) ? Evidence.POST : text.evidence();
    }

    /** What it is judged by: a card that says nothing counts as none. */
    Evidence evidence() {
        return evidence;
    }

    /** Whether there is more than posts, which then neither settle what homonyms mean nor outweigh it. */
    boolean authorSpeaks() {
        return evidence != Evidence.POST;
    }

    /** Those of the fields that are of posts, or of those that are not. */
    Points points(boolean ofPosts) {
        var sum = new Points();
        points.forEach((field, each) -> {
            if (field.isOfPosts() == ofPosts) {
                sum.addAll(each);
            }
        });
        return sum;
    }

    Points points(Field field) {
        return points.getOrDefault(field, new Points());
    }

    /** The words of the fields that are of posts, or of those that are not. */
    Amounts amounts(boolean ofPosts, Vocabulary vocabulary) {
        var amounts = new Amounts(vocabulary);
        texts.forEach((field, text) -> {
            if (field.isOfPosts() == ofPosts) {
                amounts.add(field, text);
            }
        });
        return amounts;
    }

    /**
     * See {@link Trait#DENSITY}.
     *
     * @param amounts of the fields that are not of posts
     */
    double density(Amounts amounts) {
        var words = Math.max(SHORT_PAGE, amounts.wordsIn(Field.PAGE));
        var pointsFor = lexicon.pointsFor(findings.occurrences(Field.PAGE), context);
        return Math.log1p(pointsFor / USUAL_POINTS * PER_WORDS / words) / 2;
    }

    private Points pointsOf(Field field) {
        var settled = field.isOfPosts() ? anywhere : context;
        var words = findings.in(field);
        var found = new Points();
        for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
            found.add(field, lexicon.text(word), lexicon.points(word, settled));
        }
        return weights.weighted(field, found);
    }
}
