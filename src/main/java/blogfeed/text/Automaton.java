package blogfeed.text;

import java.util.Arrays;

/**
 * The Aho–Corasick automaton of a set of words, in flat arrays. States are numbered breadth first, so the children of a
 * state are neighbours, sorted by character; state 0 is the root.
 */
final class Automaton {
    private static final int NONE = -1;
    private static final int FEW = 6;

    private final char[] character;
    private final int[] firstChild;
    private final int[] failure;
    private final int[] word;
    private final int[] shorter;
    private final int[] startOfAscii = new int[128];

    /** @param words distinct, not empty, in their natural order */
    Automaton(String[] words) {
        int states = countStates(words);
        character = new char[states];
        firstChild = new int[states + 1];
        failure = new int[states];
        word = new int[states];
        shorter = new int[states];
        grow(words, states);
        linkFailures(states);
        for (int i = 0; i < startOfAscii.length; i++) {
            startOfAscii[i] = Math.max(0, child(0, (char) i));
        }
    }

    /** The state after one more character. */
    int next(int state, char next) {
        int from = state;
        while (from != 0) {
            int child = child(from, next);
            if (child != NONE) {
                return child;
            }
            from = failure[from];
        }
        return next < startOfAscii.length ? startOfAscii[next] : Math.max(0, child(0, next));
    }

    /** The word that ends in this state, or a negative number. */
    int word(int state) {
        return word[state];
    }

    /** The state of the longest shorter word that ends here too; 0 when there is none. */
    int shorter(int state) {
        return shorter[state];
    }

    private int child(int state, char next) {
        int from = firstChild[state];
        int to = firstChild[state + 1];
        if (to - from > FEW) {
            return Math.max(NONE, Arrays.binarySearch(character, from, to, next));
        }
        for (int at = from; at < to; at++) {
            if (character[at] == next) {
                return at;
            }
        }
        return NONE;
    }

    private static int countStates(String[] words) {
        int states = 1;
        var previous = "";
        for (var word : words) {
            states += word.length() - sharedPrefix(previous, word);
            previous = word;
        }
        return states;
    }

    private static int sharedPrefix(String left, String right) {
        int length = 0;
        while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Each state stands for the range of sorted words that share its prefix. */
    private void grow(String[] words, int states) {
        var from = new int[states + 1];
        var depth = new int[states];
        var to = new int[states];
        to[0] = words.length;
        int grown = 1;
        for (int state = 0; state < states; state++) {
            int at = from[state];
            word[state] = at < to[state] && words[at].length() == depth[state] ? at++ : NONE;
            firstChild[state] = grown;
            while (at < to[state]) {
                int end = endOfGroup(words, at, to[state], depth[state]);
                character[grown] = words[at].charAt(depth[state]);
                depth[grown] = depth[state] + 1;
                from[grown] = at;
                to[grown++] = end;
                at = end;
            }
        }
        firstChild[states] = states;
    }

    private static int endOfGroup(String[] words, int from, int to, int depth) {
        int end = from + 1;
        while (end < to && words[end].charAt(depth) == words[from].charAt(depth)) {
            end++;
        }
        return end;
    }

    private void linkFailures(int states) {
        for (int state = 0; state < states; state++) {
            for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
                failure[child] = state == 0 ? 0 : slowNext(failure[state], character[child]);
                shorter[child] = word[failure[child]] == NONE ? shorter[failure[child]] : failure[child];
            }
        }
    }

    /** As {@link #next}, before the root's table is there. */
    private int slowNext(int state, char next) {
        int from = state;
        while (from != 0 && child(from, next) == NONE) {
            from = failure[from];
        }
        return Math.max(0, child(from, next));
    }
}
