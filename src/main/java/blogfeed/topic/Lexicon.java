package blogfeed.topic;

import blogfeed.text.Folded;
import blogfeed.text.Folding;
import blogfeed.text.TermMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All words of a topic, found in one pass, each known by its number. */
final class Lexicon {
    private static final int NONE = -1;

    private final List<Word> words = new ArrayList<>();
    private final TermMatcher matcher;
    private final BitSet plain = new BitSet();
    private final List<BitSet> settling = new ArrayList<>();
    private final List<BitSet> unsettling = new ArrayList<>();
    private final List<BitSet> inside = new ArrayList<>();

    Lexicon(List<Group> groups) {
        for (int i = 0; i < groups.size(); i++) {
            addWords(groups.get(i), i);
        }
        var texts = words.stream().map(Word::text).toList();
        var exactCase = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            exactCase.set(i, words.get(i).exactCase());
            plain.set(i, words.get(i).isPlain());
        }
        matcher = TermMatcher.of(texts, exactCase);
        noteTermsInsideOthers(TermMatcher.of(texts));
    }

    /**
     * One word in one role: a term, or a word that settles, one way or the other, what the terms of a group mean.
     *
     * @param group whose term it is, or NONE
     * @param homonym whether it counts only where something settles its meaning
     */
    private record Word(String text, double points, boolean exactCase, int group, boolean homonym) {
        /** Whether it speaks for the topic and settles the homonyms of every group. */
        boolean isPlain() {
            return points > 0 && !homonym;
        }
    }

    /** The numbers of the words in a text, without terms that are but a part of a longer one found. */
    BitSet in(Folded text) {
        var found = new BitSet(words.size());
        matcher.find(text, found::set);
        for (int word = found.nextSetBit(0); word >= 0; word = found.nextSetBit(word + 1)) {
            found.andNot(inside.get(word));
        }
        return found;
    }

    String text(int word) {
        return words.get(word).text();
    }

    /** What a word adds where the words of {@code context} stand around it. */
    double points(int word, BitSet context) {
        return isMeant(words.get(word), context) ? words.get(word).points() : 0;
    }

    private boolean isMeant(Word term, BitSet context) {
        if (term.group() == NONE || unsettling.get(term.group()).intersects(context)) {
            return false;
        }
        return !term.homonym()
                || plain.intersects(context)
                || settling.get(term.group()).intersects(context);
    }

    /** The points of all that speaks for the topic, as often as it is said. */
    double pointsFor(Folded text, BitSet context) {
        var sum = new double[1];
        matcher.find(text, word -> sum[0] += Math.max(0, points(word, context)));
        return sum[0];
    }

    private void addWords(Group group, int number) {
        group.terms()
                .forEach(
                        term -> words.add(new Word(term, group.points(), group.exactCase(), number, group.homonyms())));
        settling.add(added(group.settling()));
        unsettling.add(added(group.unsettling()));
    }

    private BitSet added(List<String> settlers) {
        var numbers = new BitSet();
        numbers.set(words.size(), words.size() + settlers.size());
        settlers.forEach(word -> words.add(new Word(word, 0, false, NONE, false)));
        return numbers;
    }

    private void noteTermsInsideOthers(TermMatcher all) {
        for (int whole = 0; whole < words.size(); whole++) {
            var parts = new BitSet();
            if (words.get(whole).group() != NONE) {
                int term = whole;
                all.find(text(whole), part -> parts.set(part, isPart(part, term)));
            }
            inside.add(parts);
        }
    }

    /** A settling word settles wherever it stands; of a term in any case and the same in exact case the exact one stays. */
    private boolean isPart(int part, int whole) {
        var same = Folding.fold(text(part))
                .strip()
                .equals(Folding.fold(text(whole)).strip());
        return part != whole
                && words.get(part).group() != NONE
                && !(same && words.get(part).exactCase());
    }
}
