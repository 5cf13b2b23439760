package blogfeed.lab;

import blogfeed.enrich.Reading;

/** What was made of a page, for a person at a terminal. */
public final class ReadText {
    private ReadText() {}

    public static String of(Reading reading) {
        var lines = new Lines();
        var page = reading.page();
        lines.add(page.title().isEmpty() ? "(no title)" : page.title());
        lines.add(1, reading.article().url());
        if (!reading.article().site().isEmpty()) {
            lines.add(
                    1, "site " + reading.article().site() + (page.siteName().isEmpty() ? "" : ", " + page.siteName()));
        }
        PageText.facts(page, 1, lines);
        if (!page.description().isEmpty()) {
            lines.add(1, page.description());
        }
        PageText.kind(reading.kind().kind(), reading.kind().signals(), 1, lines);
        lines.add("");
        page.text().lines().forEach(lines::add);
        return lines.toString();
    }
}
