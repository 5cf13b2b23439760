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
    private final Trie trie;
    private final int[][] termsOfWord;

    private TermMatcher(List<Term> terms, SortedMap<String, List<Integer>> termsByWord) {
        this.terms = terms;
        var words = termsByWord.keySet().toArray(new String[0]);
        this.trie = new Trie(words);
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
                        .computeIfAbsent(Folding.fold(term.folded()), any -> new ArrayList<>(1))
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

    /** Hands over the index of each occurrence of each term. */
    public void find(String text, IntConsumer found) {
        find(Folded.of(text, LONGEST), found);
    }

    /** As {@link #find(String, IntConsumer)}, of all of a text that was folded before. */
    public void find(Folded text, IntConsumer found) {
        var lower = text.lower();
        var before = Letters.NONE;
        for (int start = 0; start < lower.length(); start++) {
            var letters = Letters.at(lower, start);
            // most characters stand inside a word, where no term begins
            if (letters != Letters.SPACED || before != Letters.SPACED) {
                findFrom(start, text, found);
            }
            before = letters;
        }
    }

    private void findFrom(int start, Folded text, IntConsumer found) {
        var lower = text.lower();
        int node = 0;
        for (int at = start; at < lower.length(); at++) {
            node = trie.child(node, lower.charAt(at));
            if (node == Trie.NONE) {
                return;
            }
            int word = trie.word(node);
            if (word != Trie.NONE && !WordEdges.insideWord(lower, at + 1)) {
                reportWord(word, start, text.cased(), found);
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
