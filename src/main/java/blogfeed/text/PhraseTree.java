package blogfeed.text;

import java.util.Arrays;

/**
 * A tree of phrases by the hashes of their pieces. All its branches lie in one hash table with open
 * addressing, so that a step costs about one look into memory, also among many thousands of phrases. Pieces of the same hash lead
 * to the same node, so what is found here must be compared letter by letter.
 */
final class PhraseTree {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final long FREE = -1;

    /** A node, and the hash that leads on from it; or free. */
    private long[] keys = new long[16];

    /** The node that it leads to. */
    private int[] children = new int[keys.length];

    private int nodes = 1;

    PhraseTree() {
        Arrays.fill(keys, FREE);
    }

    /** The node that a piece leads to from this one, or {@link #NONE}. */
    int child(int node, int hash) {
        int slot = slot(key(node, hash));
        return keys[slot] == FREE ? NONE : children[slot];
    }

    /** The same; grows it if there is none. */
    int grow(int node, int hash) {
        if (nodes * 2 > keys.length) {
            widen();
        }
        var key = key(node, hash);
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            children[slot] = nodes++;
        }
        return children[slot];
    }

    private void widen() {
        var oldKeys = keys;
        var oldChildren = children;
        keys = new long[oldKeys.length * 4];
        children = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                children[slot] = oldChildren[old];
            }
        }
    }

    /** How many there are; they are numbered from 0. */
    int nodes() {
        return nodes;
    }

    private static long key(int node, int hash) {
        return (long) node << Integer.SIZE | (hash & 0xFFFF_FFFFL);
    }

    /** Where the key is, or a free slot. */
    private int slot(long key) {
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> Long.numberOfLeadingZeros(keys.length - 1));
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
