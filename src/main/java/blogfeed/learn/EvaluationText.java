package blogfeed.learn;

import java.util.Locale;

/** How good a topic is, for a person at a terminal. */
public final class EvaluationText {
    private static final String AT_MARK = "  %5s  %-9s  %-9s  %-15s  %-5s";
    private static final String BIN = "  %-9s  %6s  %-10s  %-12s";

    private final Evaluation evaluation;
    private final Outline outline;
    private final Lines lines = new Lines();

    private EvaluationText(Evaluation evaluation, Outline outline) {
        this.evaluation = evaluation;
        this.outline = outline;
    }

    public static String of(Evaluation evaluation, Outline outline) {
        var text = new EvaluationText(evaluation, outline);
        text.summary();
        text.parts();
        text.thresholds();
        text.reliability();
        var mistakes = new MistakeText(text.lines, outline.mistakes());
        mistakes.add("Taken for a yes, but a no", "the highest scores first", evaluation.falseYes());
        mistakes.add("Taken for a no, but a yes", "the lowest scores first", evaluation.falseNo());
        return text.lines.toString();
    }

    private void summary() {
        var part = evaluation.overall();
        var counts = part.counts();
        lines.add("Topic %s (version %s): %s, %s yes and %s no"
                .formatted(
                        outline.topic(),
                        outline.version(),
                        PlainNumbers.count(counts.examples(), "example"),
                        PlainNumbers.count(counts.yes()),
                        PlainNumbers.count(counts.no())));
        lines.add("A yes from %s on: %s".formatted(PlainNumbers.score(evaluation.mark()), outline.markFrom()));
        lines.add("%s taken for a yes, %s of them wrongly; %s taken for a no, %s of them wrongly"
                .formatted(
                        PlainNumbers.count(counts.precision().of()),
                        PlainNumbers.count(counts.falseYes()),
                        PlainNumbers.count(counts.falseNo() + counts.rightNo()),
                        PlainNumbers.count(counts.falseNo())));
        lines.add("In brackets where the true value lies, with 95 % confidence; AP is average precision");
    }

    private void parts() {
        var table = new PartTable(lines, evaluation.rules());
        table.overall("Overall", outline.topic(), evaluation.overall());
        table.parts("By evidence", evaluation.byEvidence());
        table.parts("By language", evaluation.byLanguage());
        outline.fields().forEach(field -> table.parts("By " + field, evaluation.by(field)));
    }

    private void thresholds() {
        lines.head("At other marks");
        lines.add(AT_MARK.formatted("from", "precision", "recall", "false positives", "F1"));
        for (var at : evaluation.thresholds()) {
            var counts = at.counts();
            lines.add(AT_MARK.formatted(
                    PlainNumbers.score(at.mark()),
                    PlainNumbers.of(counts.precision()),
                    PlainNumbers.of(counts.recall()),
                    PlainNumbers.of(counts.falsePositiveRate()),
                    PlainNumbers.of(counts.f1())));
        }
    }

    private void reliability() {
        var calibration = evaluation.calibration();
        lines.head("What a score means: Brier score %s, calibration error %s"
                .formatted(PlainNumbers.of(calibration.brier()), PlainNumbers.of(calibration.error())));
        lines.add(BIN.formatted("score", "n", "mean score", "share of yes"));
        for (var bin : calibration.bins()) {
            lines.add(BIN.formatted(
                    String.format(Locale.ROOT, "%.1f - %.1f", bin.from(), bin.to()),
                    PlainNumbers.count(bin.yes().of()),
                    PlainNumbers.of(bin.meanScore()),
                    PlainNumbers.of(bin.yes())));
        }
    }
}
