package blogfeed.topic;

import blogfeed.text.Folding;
import blogfeed.text.TermMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All words of a topic, found in one pass, each known by its number. */
final class Lexicon {
    private static final int NONE = -1;

    private final List<Word> words = new ArrayList<>();
    private final int firstExact;
    private final TermMatcher anyCase;
    private final TermMatcher exactCase;
    private final BitSet plain = new BitSet();
    private final List<BitSet> settling = new ArrayList<>();
    private final List<BitSet> inside = new ArrayList<>();

    Lexicon(List<Group> groups) {
        addWords(groups, false);
        firstExact = words.size();
        addWords(groups, true);
        var texts = words.stream().map(Word::text).toList();
        anyCase = TermMatcher.of(texts.subList(0, firstExact));
        exactCase = TermMatcher.ofExactCase(texts.subList(firstExact, words.size()));
        groups.forEach(group -> settling.add(new BitSet()));
        noteRoles();
        noteTermsInsideOthers(TermMatcher.of(texts));
    }

    /**
     * One word in one role: a term, or a word that settles the homonyms of a group.
     *
     * @param homonymOf the group whose homonym it is, or NONE
     * @param settles the group whose homonyms it settles, or NONE
     */
    private record Word(String text, double points, int homonymOf, int settles) {}

    /** The numbers of the words in a text, without terms that are but a part of a longer one found. */
    BitSet in(String text) {
        var found = anyCase.in(text);
        exactCase.find(text, word -> found.set(firstExact + word));
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
        var homonymOf = words.get(word).homonymOf();
        var settled = homonymOf == NONE
                || plain.intersects(context)
                || settling.get(homonymOf).intersects(context);
        return settled ? words.get(word).points() : 0;
    }

    private void addWords(List<Group> groups, boolean exact) {
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            int number = i;
            if (group.exactCase() == exact) {
                group.terms()
                        .forEach(term ->
                                words.add(new Word(term, group.points(), group.homonyms() ? number : NONE, NONE)));
            }
            if (!exact) {
                group.settling().forEach(word -> words.add(new Word(word, 0, NONE, number)));
            }
        }
    }

    private void noteRoles() {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            plain.set(i, word.points() > 0 && word.homonymOf() == NONE);
            if (word.settles() != NONE) {
                settling.get(word.settles()).set(i);
            }
        }
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
        return part != whole && words.get(part).settles() == NONE && !(same && part >= firstExact);
    }
}
