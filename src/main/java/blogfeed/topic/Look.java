package blogfeed.topic;

import blogfeed.model.Evidence;
import blogfeed.text.Folded;
import blogfeed.text.Words;
import java.util.BitSet;
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
    private final BitSet context;

    Look(TopicText text, Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.weights = weights;
        evidence = evidenceOf(text);
        texts = FieldTexts.of(text);
        var findings = new Findings(texts, lexicon);
        context = authorSpeaks() ? findings.settling() : findings.anywhere();
        texts.keySet().forEach(field -> points.put(field, points(field, findings)));
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
                amounts.add(field, text.lower());
            }
        });
        return amounts;
    }

    /** See {@link Trait#DENSITY}. */
    double density() {
        var page = texts.get(Field.PAGE);
        if (page == null) {
            return 0;
        }
        var words = Math.max(SHORT_PAGE, Words.in(page.lower(), (text, from, to) -> {}));
        return Math.log1p(lexicon.pointsFor(page, context) / USUAL_POINTS * PER_WORDS / words) / 2;
    }

    private Points points(Field field, Findings findings) {
        var settled = field.isOfPosts() ? findings.anywhere() : context;
        var found = new Points();
        findings.in(field).stream()
                .forEach(word -> found.add(field + ": " + lexicon.text(word), lexicon.points(word, settled)));
        return weights.weighted(field, found);
    }
}
