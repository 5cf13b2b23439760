package blogfeed.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Finds which of many terms a text holds, in one pass over its first {@value #LONGEST} characters however many terms
 * there are. Text and terms are compared as {@link Folding} leaves them.
 *
 * <p>A match must not begin or end inside a word of a script that puts spaces between words: {@code rag} is not in
 * "fragment", but {@code llm} is in "LLMについて" and in "LLM은". Terms of Han, kana, Hangul or Thai match in running text.
 */
public final class TermMatcher {
    /** In UTF-16 units. */
    public static final int LONGEST = 20_000;

    private final List<Term> terms;
    private final Automaton automaton;
    private final int[] lengths;
    private final int[][] termsOfWord;

    private TermMatcher(List<Term> terms, SortedMap<String, List<Integer>> termsByWord) {
        this.terms = terms;
        var words = termsByWord.keySet().toArray(new String[0]);
        this.automaton = new Automaton(words);
        this.lengths = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            lengths[i] = words[i].length();
        }
        this.termsOfWord = termsByWord.values().stream()
                .map(indexes -> indexes.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private record Term(String folded, boolean exactCase) {
        boolean isAt(int start, String text) {
            return !exactCase || text.startsWith(folded, start);
        }
    }

    /** A matcher whose answers are indexes into {@code terms}. A term that is blank once folded never matches. */
    public static TermMatcher of(List<String> terms) {
        return of(terms, new BitSet());
    }

    /**
     * As {@link #of(List)}.
     *
     * @param exactCase the indexes of terms that are found only with their own capitals and small letters
     */
    public static TermMatcher of(List<String> terms, BitSet exactCase) {
        var folded = new ArrayList<Term>(terms.size());
        var termsByWord = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < terms.size(); i++) {
            var term = new Term(Folding.foldKeepingCase(terms.get(i)).strip(), exactCase.get(i));
            folded.add(term);
            if (!term.folded().isEmpty()) {
                termsByWord
                        .computeIfAbsent(Folding.lowerCase(term.folded()), any -> new ArrayList<>(1))
                        .add(i);
            }
        }
        return new TermMatcher(folded, termsByWord);
    }

    /** The indexes of the terms in the text. */
    public BitSet in(String text) {
        var found = new BitSet(terms.size());
        find(text, found::set);
        return found;
    }

    /** Hands over the index of each occurrence of each term, in the order in which occurrences end. */
    public void find(String text, IntConsumer found) {
        find(Folded.of(text, LONGEST), found);
    }

    /** As {@link #find(String, IntConsumer)}, of all of a text that was folded before. */
    public void find(Folded text, IntConsumer found) {
        var folded = text.cased();
        var lowerCase = text.lower();
        int state = 0;
        for (int i = 0; i < lowerCase.length(); i++) {
            state = automaton.next(state, lowerCase.charAt(i));
            if (automaton.word(state) >= 0 || automaton.shorter(state) != 0) {
                reportEndingAt(i + 1, state, folded, found);
            }
        }
    }

    private void reportEndingAt(int end, int state, String folded, IntConsumer found) {
        if (WordEdges.insideWord(folded, end)) {
            return;
        }
        for (int at = state; at != 0; at = automaton.shorter(at)) {
            int word = automaton.word(at);
            if (word >= 0 && !WordEdges.insideWord(folded, end - lengths[word])) {
                reportWord(word, end - lengths[word], folded, found);
            }
        }
    }

    private void reportWord(int word, int start, String folded, IntConsumer found) {
        for (int term : termsOfWord[word]) {
            if (terms.get(term).isAt(start, folded)) {
                found.accept(term);
            }
        }
    }
}
