package blogfeed.lab;

import blogfeed.lab.ReplayReport.Accuracy;
import blogfeed.lab.ReplayReport.Difference;
import blogfeed.lab.ReplayReport.Side;
import blogfeed.model.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A replay for a person at a terminal. */
public final class ReplayText {
    private static final String NAME = "%-44s";
    private static final String VALUE = " %10s";
    private static final String ARTICLE = "%6s  %s";
    private static final int WHY_COLUMN = 8;

    private final ReplayReport report;
    private final int limit;
    private final Lines lines = new Lines();

    private ReplayText(ReplayReport report, int limit) {
        this.report = report;
        this.limit = limit;
    }

    /**
     * The report in words.
     *
     * @param limit how many articles, sites and authors to show of each sort, at least 1
     */
    public static String of(ReplayReport report, int limit) {
        return new ReplayText(report, limit).text();
    }

    private String text() {
        lines.add("%s (%s) from %s to %s: %d moments, at most one an hour; the first %d places"
                .formatted(
                        report.displayName(),
                        report.feed(),
                        report.from(),
                        report.until(),
                        report.moments(),
                        report.places()));
        served();
        if (!report.settings().isEmpty()) {
            ComparisonTable.settings(report.settings(), lines);
            lines.add("near-misses looked at again: %d articles, of which %d would have been let in"
                    .formatted(report.review().articles(), report.review().letIn()));
        }
        table();
        differences("would have been shown, and was not", report.missed());
        differences("was shown, and would not have been", report.spared());
        return lines.toString();
    }

    private void served() {
        var served = report.served();
        if (served.checked() > 0) {
            lines.add(
                    "rankings that were served and are still stored: %d, of which the running rules make %d again, to the item"
                            .formatted(served.checked(), served.same()));
        }
    }

    private void table() {
        lines.add("").add(NAME.formatted("") + VALUE.formatted("running") + ofTried("tried"));
        row("articles shown", side -> String.valueOf(side.shown()));
        row("first mention to first show, median", side -> hours(side.delay(0.5)));
        row("  of nine in ten", side -> hours(side.delay(0.9)));
        if (report.running().accuracy() != null) {
            row("examples shown with a yes", side -> accuracy(side, each -> String.valueOf(each.yes())));
            row("examples shown with a no", side -> accuracy(side, each -> String.valueOf(each.no())));
            row("precision", side -> accuracy(side, each -> number(each.precision())));
            row("recall", side -> accuracy(side, each -> number(each.recall())));
        }
        shares("places by site", Side::shareBySite);
        shares("places by author", Side::shareByAuthor);
    }

    private void row(String name, Function<Side, String> value) {
        lines.add(NAME.formatted(name)
                + VALUE.formatted(value.apply(report.running()))
                + ofTried(value.apply(report.tried())));
    }

    /** Nothing where no other rules are tried. */
    private String ofTried(String value) {
        return report.settings().isEmpty() ? "" : VALUE.formatted(value);
    }

    private void shares(String name, Function<Side, Map<String, Double>> shares) {
        var running = shares.apply(report.running());
        var tried = shares.apply(report.tried());
        var keys = new HashSet<>(running.keySet());
        keys.addAll(tried.keySet());
        var order = Comparator.<String>comparingDouble(
                        key -> -running.getOrDefault(key, 0.0) - tried.getOrDefault(key, 0.0))
                .thenComparing(Comparator.naturalOrder());
        lines.add(name + ": " + keys.size());
        new ArrayList<>(keys)
                .stream()
                        .sorted(order)
                        .limit(limit)
                        .forEach(key -> row(
                                "  " + key, side -> percent(shares.apply(side).getOrDefault(key, 0.0))));
    }

    private void differences(String name, List<Difference> differences) {
        if (report.settings().isEmpty()) {
            return;
        }
        lines.add("")
                .add(name + ": " + differences.size() + (differences.isEmpty() ? "" : ", each with its best rank"));
        for (var each : differences.subList(0, Math.min(limit, differences.size()))) {
            lines.add(ARTICLE.formatted(each.best(), PreviewTable.titleOf(each.article())));
            lines.add(" ".repeat(WHY_COLUMN)
                    + "from %s at %d of them; %s".formatted(each.first(), each.times(), sentences(each.why())));
        }
        if (differences.size() > limit) {
            lines.add("     … and %d more; --limit shows more".formatted(differences.size() - limit));
        }
    }

    private static String accuracy(Side side, Function<Accuracy, String> value) {
        return side.accuracy() == null ? "" : value.apply(side.accuracy());
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }

    private static String hours(@Nullable Duration delay) {
        return delay == null ? "–" : String.format(Locale.ROOT, "%.1f h", delay.toMinutes() / 60.0);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
