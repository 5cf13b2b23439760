package blogfeed.maintext;

/** Collects the text of one block. */
final class Run {
    private final StringBuilder text = new StringBuilder();

    /** Where the last character ends that can be seen. */
    private int visible;

    private int linked;
    private int linkedWithin;

    /**
     * Adds to the block.
     *
     * @param within whether the link leads to a place of the same page
     */
    void add(String characters, boolean code, boolean link, boolean within) {
        var before = text.length();
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), code);
        }
        var added = text.length() - before;
        linked += link ? added : 0;
        linkedWithin += within ? added : 0;
    }

    private void add(char character, boolean code) {
        if (!isSpace(character)) {
            text.append(character);
            visible = text.length();
        } else if (code) {
            text.append(character);
        } else if (text.length() > 0 && visible == text.length()) {
            text.append(' ');
        }
    }

    private static boolean isSpace(char character) {
        return character <= ' ' || character == '\u00a0' || character == '\u3000' || character == '\u200b';
    }

    /** Begins a new line; yields whether the last one is empty, so that a new block begins. */
    boolean breakLine() {
        if (isBlank()) {
            clear();
            return false;
        }
        var empty = text.indexOf("\n", visible) >= 0;
        text.append('\n');
        return empty;
    }

    boolean isBlank() {
        return visible == 0;
    }

    /** What was collected since the last time. */
    Block take(Block.Kind kind) {
        var all = text.substring(start(), visible);
        var block = new Block(kind, all, Math.min(linked, all.length()), Math.min(linkedWithin, all.length()));
        clear();
        return block;
    }

    /** Code keeps the indentation of its first line. */
    private int start() {
        var start = 0;
        for (int i = 0; isSpace(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        return start;
    }

    void clear() {
        text.setLength(0);
        visible = 0;
        linked = 0;
        linkedWithin = 0;
    }
}
