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
     * One word in one role: a term, or a word that settles the homonyms of a group.
     *
     * @param homonymOf the group whose homonym it is, or NONE
     * @param settles the group whose homonyms it settles, or NONE
     */
    private record Word(String text, double points, boolean exactCase, int homonymOf, int settles) {
        /** Whether it speaks for the topic and settles the homonyms of every group. */
        boolean isPlain() {
            return points > 0 && homonymOf == NONE;
        }
    }

    Occurrences in(Folded text) {
        var found = new Occurrences();
        matcher.find(text, found);
        return found;
    }

    /** The words found, without terms that are but a part of a longer one found. */
    BitSet distinct(Occurrences occurrences) {
        var found = new BitSet(words.size());
        for (int i = 0; i < occurrences.size(); i++) {
            found.set(occurrences.word(i));
        }
        for (int word = found.nextSetBit(0); word >= 0; word = found.nextSetBit(word + 1)) {
            found.andNot(inside.get(word));
        }
        return found;
    }

    Context context(BitSet words) {
        return new Context(words, plain.intersects(words));
    }

    String text(int word) {
        return words.get(word).text();
    }

    /** What a word adds there. */
    double points(int word, Context context) {
        var homonymOf = words.get(word).homonymOf();
        var settled = homonymOf == NONE
                || context.isPlain()
                || settling.get(homonymOf).intersects(context.words());
        return settled ? words.get(word).points() : 0;
    }

    /** The points of all that speaks for the topic, as often as it is said. */
    double pointsFor(Occurrences occurrences, Context context) {
        double sum = 0;
        for (int i = 0; i < occurrences.size(); i++) {
            sum += Math.max(0, points(occurrences.word(i), context));
        }
        return sum;
    }

    private void addWords(Group group, int number) {
        var homonymOf = group.homonyms() ? number : NONE;
        group.terms().forEach(term -> words.add(new Word(term, group.points(), group.exactCase(), homonymOf, NONE)));
        var firstSettling = words.size();
        group.settling().forEach(word -> words.add(new Word(word, 0, false, NONE, number)));
        var numbers = new BitSet();
        numbers.set(firstSettling, words.size());
        settling.add(numbers);
    }

    private void noteTermsInsideOthers(TermMatcher all) {
        for (int whole = 0; whole < words.size(); whole++) {
            var parts = new BitSet();
            if (words.get(whole).settles() == NONE) {
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
                && words.get(part).settles() == NONE
                && !(same && words.get(part).exactCase());
    }
}
