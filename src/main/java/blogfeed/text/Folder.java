package blogfeed.text;

import java.util.Arrays;

/**
 * Folds one text in one pass. Only the stretches are normalized that need it: most of most texts is normal, and normalizing
 * costs more than all else that is done with a character.
 */
final class Folder {
    private final char[] text;
    private char[] cased;
    private char[] lower;
    private byte[] letters;
    private int length;
    private int lengthBeforeLast;

    Folder(String text) {
        this.text = text.toCharArray();
        cased = new char[this.text.length];
        lower = new char[this.text.length];
        letters = new byte[this.text.length];
    }

    Folded folded() {
        int at = add(text, 0, false);
        while (at < text.length) {
            int end = nextSettled(at);
            addNormalized(at, end);
            at = add(text, end, false);
        }
        return new Folded(cased, lower, letters, length);
    }

    private int nextSettled(int from) {
        int at = from;
        while (at < text.length && !Characters.isSettled(Characters.fate(text[at]))) {
            at++;
        }
        return at;
    }

    /** Together with the character before it, which may be joined with it. */
    private void addNormalized(int from, int to) {
        length = from == 0 ? 0 : lengthBeforeLast;
        var normal = Composition.of(text, Math.max(0, from - 1), to).toCharArray();
        ensureRoomFor(normal.length + text.length - to);
        int start = length;
        add(normal, 0, true);
        settlePairs(Math.max(0, start - 1));
    }

    /**
     * Adds characters as far as they are settled, or {@code all} of them; returns where it stopped. A second space, and what
     * vanishes, is written over by what comes next: reckoned and not asked, because no processor guesses where the next
     * space is.
     */
    private int add(char[] characters, int from, boolean all) {
        int to = length;
        int toBefore = lengthBeforeLast;
        int afterSpace = to > 0 && cased[to - 1] == ' ' ? 1 : 0;
        int at = from;
        for (; at < characters.length; at++) {
            var fate = Characters.fate(characters[at]);
            if (!all && !Characters.isSettled(fate)) {
                break;
            }
            cased[to] = Characters.simple(fate);
            lower[to] = Characters.lower(fate);
            letters[to] = Characters.letters(fate);
            toBefore = to;
            int vanishing = Characters.vanishing(fate);
            int space = Characters.space(fate);
            to += 1 - vanishing - (space & afterSpace);
            afterSpace = space | (vanishing & afterSpace);
        }
        length = to;
        lengthBeforeLast = toBefore;
        return at;
    }

    private void ensureRoomFor(int more) {
        if (length + more > cased.length) {
            int room = length + more + text.length / 8;
            cased = Arrays.copyOf(cased, room);
            lower = Arrays.copyOf(lower, room);
            letters = Arrays.copyOf(letters, room);
        }
    }

    /** Characters beyond the first 65,536: lower case of the same length, and the same in every language. */
    private void settlePairs(int from) {
        for (int i = from; i + 1 < length; i++) {
            if (Character.isSurrogatePair(lower[i], lower[i + 1])) {
                int character = Character.toLowerCase(Character.toCodePoint(lower[i], lower[i + 1]));
                Character.toChars(character, lower, i);
                letters[i] = Letters.of(character);
                letters[i + 1] = letters[i];
            }
        }
    }
}
