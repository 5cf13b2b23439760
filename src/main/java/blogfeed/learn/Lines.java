package blogfeed.learn;

import blogfeed.text.Controls;

/** Text for a terminal, line by line. Nothing that is put on a line can leave it. */
final class Lines {
    private final StringBuilder text = new StringBuilder();

    Lines add(String line) {
        text.append(Controls.spaced(line).stripTrailing()).append('\n');
        return this;
    }

    /** A heading, apart from what went before. */
    Lines head(String line) {
        return add("").add(line);
    }

    /** The text within so many characters, cut where it is longer. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 3)) + "...";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
