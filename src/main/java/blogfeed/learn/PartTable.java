package blogfeed.learn;

import java.util.List;

/** Parts as a table for the terminal: a line for the topic, and below it one for each other rule. */
final class PartTable {
    private static final String ROW = "  %-22s %6s %6s  %-17s  %-17s  %-17s  %-5s  %-5s";
    private static final int LONGEST_NAME = 22;
    private static final int MOST_ROWS = 20;

    private final Lines lines;
    private final List<String> rules;

    PartTable(Lines lines, List<String> rules) {
        this.lines = lines;
        this.rules = rules;
    }

    void overall(String title, String topic, Part part) {
        head(title);
        add(topic, part);
    }

    void parts(String title, List<Part> parts) {
        head(title);
        for (var part : parts.subList(0, Math.min(MOST_ROWS, parts.size()))) {
            add(part.value() == null ? "not told" : part.value(), part);
        }
        if (parts.size() > MOST_ROWS) {
            lines.add("  ... and %d more; --json tells them all".formatted(parts.size() - MOST_ROWS));
        }
    }

    private void head(String title) {
        lines.add("");
        lines.add(ROW.formatted("", "n", "yes", "precision", "recall", "false positives", "F1", "AP")
                .replaceFirst("^ {" + title.length() + "}", title));
    }

    private void add(String name, Part part) {
        var counts = part.counts();
        row(
                name,
                PlainNumbers.count(counts.examples()),
                PlainNumbers.count(counts.yes()),
                counts,
                PlainNumbers.of(part.averagePrecision()));
        for (int i = 0; i < rules.size(); i++) {
            row("  " + rules.get(i), "", "", part.others().get(i), "");
        }
    }

    private void row(String name, String all, String yes, Counts counts, String averagePrecision) {
        lines.add(ROW.formatted(
                Lines.cut(name, LONGEST_NAME),
                all,
                yes,
                PlainNumbers.withInterval(counts.precision()),
                PlainNumbers.withInterval(counts.recall()),
                PlainNumbers.withInterval(counts.falsePositiveRate()),
                PlainNumbers.of(counts.f1()),
                averagePrecision));
    }
}
