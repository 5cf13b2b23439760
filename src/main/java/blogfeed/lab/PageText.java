package blogfeed.lab;

import blogfeed.model.Kind;
import blogfeed.model.KindVerdict.Signal;
import blogfeed.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of a page, and what told its kind, for a person at a terminal. */
final class PageText {
    private static final int SIGNALS = 12;

    private PageText() {}

    static void facts(Page page, int indent, Lines lines) {
        var parts = Stream.of(
                        part("by ", page.author()),
                        part("published ", page.published()),
                        part("changed ", page.modified()),
                        part("in ", page.language()),
                        "%,d words".formatted(page.words()),
                        some(page.codeBlocks(), "block of code", "blocks of code"),
                        some(page.figures(), "figure", "figures"),
                        page.paywalled() ? "behind a paywall" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        lines.add(indent, parts);
        if (!page.tags().isEmpty()) {
            lines.add(indent, "filed under " + String.join(", ", page.tags()));
        }
    }

    private static String part(String words, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "" : words + value;
    }

    private static String some(int count, String one, String several) {
        return count == 0 ? "" : count + " " + (count == 1 ? one : several);
    }

    static void kind(Kind kind, List<Signal> signals, int indent, Lines lines) {
        lines.add(indent, "kind: " + kind);
        signals.stream()
                .limit(SIGNALS)
                .forEach(signal -> lines.add(
                        indent + 1,
                        String.format(Locale.ROOT, "%+.1f %s: %s", signal.weight(), signal.kind(), signal.text())));
    }
}
