package blogfeed.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

    private static final int[] NO_TERMS = {};

    private final List<Term> terms;
    private final PhraseTree tree = new PhraseTree();
    private final Beginnings beginnings;

    /** The terms that may end at each node of the tree. */
    private final int[][] endingAt;

    private TermMatcher(List<Term> terms) {
        this.terms = terms;
        beginnings = new Beginnings(terms.size());
        var nodes = terms.stream().mapToInt(term -> grow(term.folded())).toArray();
        endingAt = new int[tree.nodes()][];
        Arrays.fill(endingAt, NO_TERMS);
        for (int term = 0; term < nodes.length; term++) {
            // a blank one ends at the root, where nobody looks
            int[] others = endingAt[nodes[term]];
            endingAt[nodes[term]] = Arrays.copyOf(others, others.length + 1);
            endingAt[nodes[term]][others.length] = term;
        }
    }

    private record Term(Folded folded, boolean exactCase) {
        static Term of(String text, boolean exactCase) {
            return new Term(Folding.folded(Folding.foldKeepingCase(text).strip()), exactCase);
        }

        boolean is(Folded text, int from, int to) {
            return folded.isLower(text, from, to) && (!exactCase || folded.isCased(text, from, to));
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
        return new TermMatcher(IntStream.range(0, terms.size())
                .mapToObj(i -> Term.of(terms.get(i), exactCase.get(i)))
                .toList());
    }

    private int grow(Folded term) {
        int node = PhraseTree.ROOT;
        for (int from = 0; from < term.length; ) {
            var piece = Piece.at(term, from);
            int end = Piece.end(piece);
            if (node == PhraseTree.ROOT) {
                noteBeginning(Piece.hash(piece), end, term);
            }
            node = tree.grow(node, Piece.hash(piece));
            from = end;
        }
        return node;
    }

    private void noteBeginning(int piece, int end, Folded term) {
        if (end == term.length) {
            beginnings.add(piece);
        } else {
            beginnings.add(piece, term.lower[end]);
        }
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
        for (int from = 0; from < text.length; ) {
            var piece = Piece.at(text, from);
            if (beginnings.maybe(Piece.hash(piece), text.lowerOrNone(Piece.end(piece)))) {
                follow(piece, from, text, found);
            }
            from = Piece.end(piece);
        }
    }

    private void follow(long begun, int from, Folded text, IntConsumer found) {
        var piece = begun;
        int node = tree.child(PhraseTree.ROOT, Piece.hash(piece));
        while (node != PhraseTree.NONE) {
            int to = Piece.end(piece);
            report(endingAt[node], text, from, to, found);
            if (to == text.length) {
                return;
            }
            piece = Piece.at(text, to);
            node = tree.child(node, Piece.hash(piece));
        }
    }

    private void report(int[] candidates, Folded text, int from, int to, IntConsumer found) {
        for (int term : candidates) {
            if (terms.get(term).is(text, from, to)) {
                found.accept(term);
            }
        }
    }
}
