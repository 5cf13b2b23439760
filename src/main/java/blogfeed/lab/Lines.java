package blogfeed.lab;

import blogfeed.text.Controls;

/** Text for a terminal, line by line. Nothing that is put on a line can leave it. */
final class Lines {
    private final StringBuilder text = new StringBuilder();

    Lines add(String line) {
        text.append(Controls.spaced(line)).append('\n');
        return this;
    }

    /** A line further in, by two spaces a step. */
    Lines add(int steps, String line) {
        return add("  ".repeat(steps) + line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
