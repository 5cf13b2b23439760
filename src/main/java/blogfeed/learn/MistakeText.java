package blogfeed.learn;

import java.util.List;

/** The worst mistakes for a person at a terminal, each with what spoke for and against it. */
final class MistakeText {
    private static final int WIDTH = 90;
    private static final String INDENT = "                   ";

    private final Lines lines;
    private final int limit;

    MistakeText(Lines lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** @param order how they are sorted, in words */
    void add(String sort, String order, List<Scored> mistakes) {
        if (limit == 0) {
            return;
        }
        var shown = Math.min(limit, mistakes.size());
        var more = shown < mistakes.size() ? ", the first %d of them".formatted(shown) : "";
        lines.head(
                "%s: %s%s".formatted(sort, PlainNumbers.count(mistakes.size()), shown == 0 ? "" : ", " + order + more));
        mistakes.subList(0, shown).forEach(this::add);
    }

    private void add(Scored scored) {
        var example = scored.example();
        var language = example.language() == null ? PlainNumbers.NONE : example.language();
        lines.add("  %s  %-4s  %-3s  %s"
                .formatted(PlainNumbers.score(scored.score().value()), example.evidence(), language, title(example)));
        lines.add(INDENT + example.text().url());
        terms("for: ", Contributions.forIt(scored.score()));
        terms("against: ", Contributions.against(scored.score()));
    }

    private static String title(Example example) {
        var text = example.text();
        var title = text.title().isBlank() ? text.posts() : text.title();
        return title.isBlank() ? "(no title)" : Lines.cut(title.strip(), WIDTH);
    }

    private void terms(String side, String terms) {
        if (!terms.isEmpty()) {
            lines.add(INDENT + Lines.cut(side + terms, WIDTH));
        }
    }
}
