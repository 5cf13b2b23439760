package blogfeed.lab;

import blogfeed.lab.Comparison.Change;
import blogfeed.lab.Comparison.Move;
import blogfeed.lab.Comparison.Setting;
import blogfeed.model.Reason;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What other rules change, for a person at a terminal. */
final class ComparisonTable {
    private static final String ROW = "%6s %s %-4s  %s";
    private static final int WHY_COLUMN = 15;

    private ComparisonTable() {}

    /** @param limit how many of each sort to show */
    static void add(Comparison comparison, int limit, Lines lines) {
        lines.add("");
        if (comparison.settings().isEmpty()) {
            lines.add("no setting differs from the running rules");
            return;
        }
        settings(comparison.settings(), lines);
        section("came", comparison.came(), limit, lines, came -> change("", came, lines));
        section("gone", comparison.gone(), limit, lines, gone -> change("×", gone, lines));
        section("moved", comparison.moved(), limit, lines, move -> move(move, lines));
    }

    static void settings(List<Setting> settings, Lines lines) {
        lines.add("settings that differ from the running rules");
        settings.forEach(setting -> lines.add(1, text(setting)));
    }

    private static String text(Setting setting) {
        return "%s: %s → %s".formatted(setting.path(), orNone(setting.before()), orNone(setting.after()));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static <T> void section(String name, List<T> all, int limit, Lines lines, Consumer<T> line) {
        lines.add("").add(name + ": " + all.size());
        all.subList(0, Math.min(limit, all.size())).forEach(line);
        if (all.size() > limit) {
            lines.add("     … and %d more; --limit shows more".formatted(all.size() - limit));
        }
    }

    private static void change(String sign, Change change, Lines lines) {
        var rank = String.valueOf(change.ranked().rank());
        var title = PreviewTable.titleOf(change.ranked().article());
        lines.add(sign.isEmpty() ? ROW.formatted("", "→", rank, title) : ROW.formatted(rank, "→", sign, title));
        why(change.why().stream().map(Reason::text).collect(Collectors.joining("; ")), lines);
    }

    private static void move(Move move, Lines lines) {
        var up = move.after().rank() < move.before().rank();
        lines.add(ROW.formatted(
                move.before().rank(),
                up ? "↑" : "↓",
                move.after().rank(),
                PreviewTable.titleOf(move.after().article())));
        why(String.join(", ", move.why()), lines);
    }

    private static void why(String text, Lines lines) {
        lines.add(" ".repeat(WHY_COLUMN) + text);
    }
}
