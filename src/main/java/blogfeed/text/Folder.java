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
        int at = addSettled(0);
        while (at < text.length) {
            int end = nextSettled(at);
            addNormalized(at, end);
            at = addSettled(end);
        }
        return new Folded(cased, lower, letters, length);
    }

    /** Returns where the first character stands that is not settled. */
    private int addSettled(int from) {
        int to = length;
        for (int at = from; at < text.length; at++) {
            var sheet = Characters.of(text[at]);
            if (!sheet.isSettled(text[at])) {
                length = to;
                return at;
            }
            lengthBeforeLast = to;
            to = add(sheet, text[at], to);
        }
        length = to;
        return text.length;
    }

    private int nextSettled(int from) {
        int at = from;
        while (at < text.length && !Characters.of(text[at]).isSettled(text[at])) {
            at++;
        }
        return at;
    }

    /** Together with the character before it, which may be joined with it. */
    private void addNormalized(int from, int to) {
        length = from == 0 ? 0 : lengthBeforeLast;
        var normal = Composition.of(text, Math.max(0, from - 1), to);
        ensureRoomFor(normal.length() + text.length - to);
        int start = length;
        for (int i = 0; i < normal.length(); i++) {
            length = add(Characters.of(normal.charAt(i)), normal.charAt(i), length);
        }
        settlePairs(Math.max(0, start - 1));
    }

    /** Returns the length then: a second space, and what vanishes, is written over by what comes next. */
    private int add(Characters sheet, char character, int at) {
        var simple = sheet.simple(character);
        cased[at] = simple;
        lower[at] = sheet.lower(character);
        letters[at] = sheet.letters(character);
        var again = simple == ' ' && at > 0 && cased[at - 1] == ' ';
        return again || simple == Characters.VANISHES ? at : at + 1;
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
