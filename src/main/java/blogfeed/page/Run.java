package blogfeed.page;

/** Collects the text of one block. */
final class Run {
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int linkedWithin;

    /** @param within whether the link leads to a place of the same page */
    void add(String characters, boolean code, boolean link, boolean within) {
        var before = text.length();
        if (code) {
            text.append(characters);
        } else {
            collapse(characters);
        }
        var added = text.length() - before;
        linked += link ? added : 0;
        linkedWithin += within ? added : 0;
    }

    private void collapse(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            var character = characters.charAt(i);
            if (!isSpace(character)) {
                text.append(character);
            } else if (!endsInSpace()) {
                text.append(' ');
            }
        }
    }

    private boolean endsInSpace() {
        return text.length() == 0 || isSpace(text.charAt(text.length() - 1));
    }

    static boolean isSpace(char character) {
        return character <= ' ' || character == '\u00a0' || character == '\u3000' || character == '\u200b';
    }

    /** Begins a new line, unless it just did. */
    boolean breakLine() {
        var end = trimmedLength();
        var twice = end > 0 && text.indexOf("\n", end) >= 0;
        text.append('\n');
        return twice;
    }

    private int trimmedLength() {
        var end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    boolean isBlank() {
        return trimmedLength() == 0;
    }

    /** What was collected since the last time. */
    Block take(Block.Kind kind) {
        text.setLength(trimmedLength());
        var start = 0;
        while (start < text.length() && (kind == Block.Kind.CODE ? text.charAt(start) == '\n' : isSpace(text.charAt(start)))) {
            start++;
        }
        var all = text.substring(start);
        var block = new Block(kind, all, Math.min(linked, all.length()), Math.min(linkedWithin, all.length()));
        clear();
        return block;
    }

    void clear() {
        text.setLength(0);
        linked = 0;
        linkedWithin = 0;
    }
}
