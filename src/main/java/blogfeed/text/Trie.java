package blogfeed.text;

import java.util.Arrays;

/**
 * A tree of words by their characters, in flat arrays. Nodes are numbered breadth first, so the children of a node are
 * neighbours, sorted by character; node 0 is the root.
 */
final class Trie {
    static final int NONE = -1;

    private static final int FEW = 6;
    private static final int[] NO_CHILDREN = new int[256];

    static {
        Arrays.fill(NO_CHILDREN, NONE);
    }

    private final char[] character;
    private final int[] firstChild;
    private final int[] word;

    /** By the upper and the lower byte of a character. */
    private final int[][] childOfRoot = new int[256][];

    /** A bit for the last six bits of each child's character: most characters lead nowhere, and this tells it at once. */
    private final long[] endings;

    /** @param words distinct, not empty, in their natural order */
    Trie(String[] words) {
        int nodes = countNodes(words);
        character = new char[nodes];
        firstChild = new int[nodes + 1];
        word = new int[nodes];
        endings = new long[nodes];
        grow(words, nodes);
        Arrays.fill(childOfRoot, NO_CHILDREN);
        for (int child = firstChild[0]; child < firstChild[1]; child++) {
            noteChildOfRoot(child);
        }
    }

    /** The node that the character leads to from this one, or {@link #NONE}. */
    int child(int node, char next) {
        if (node == 0) {
            return childOfRoot[next >>> 8][next & 0xFF];
        }
        return (endings[node] >>> next & 1) == 0 ? NONE : search(node, next);
    }

    /** The number of the word that ends at this node, or {@link #NONE}. */
    int word(int node) {
        return word[node];
    }

    private int search(int node, char next) {
        int from = firstChild[node];
        int to = firstChild[node + 1];
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

    private void noteChildOfRoot(int child) {
        int upper = character[child] >>> 8;
        if (childOfRoot[upper] == NO_CHILDREN) {
            childOfRoot[upper] = NO_CHILDREN.clone();
        }
        childOfRoot[upper][character[child] & 0xFF] = child;
    }

    private static int countNodes(String[] words) {
        int nodes = 1;
        var previous = "";
        for (var word : words) {
            nodes += word.length() - sharedPrefix(previous, word);
            previous = word;
        }
        return nodes;
    }

    private static int sharedPrefix(String left, String right) {
        int length = 0;
        while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Each node stands for the range of sorted words that share its prefix. */
    private void grow(String[] words, int nodes) {
        var from = new int[nodes + 1];
        var depth = new int[nodes];
        var to = new int[nodes];
        to[0] = words.length;
        int grown = 1;
        for (int node = 0; node < nodes; node++) {
            int at = from[node];
            word[node] = at < to[node] && words[at].length() == depth[node] ? at++ : NONE;
            firstChild[node] = grown;
            while (at < to[node]) {
                int end = endOfGroup(words, at, to[node], depth[node]);
                character[grown] = words[at].charAt(depth[node]);
                endings[node] |= 1L << character[grown];
                depth[grown] = depth[node] + 1;
                from[grown] = at;
                to[grown++] = end;
                at = end;
            }
        }
        firstChild[nodes] = nodes;
    }

    private static int endOfGroup(String[] words, int from, int to, int depth) {
        int end = from + 1;
        while (end < to && words[end].charAt(depth) == words[from].charAt(depth)) {
            end++;
        }
        return end;
    }
}
