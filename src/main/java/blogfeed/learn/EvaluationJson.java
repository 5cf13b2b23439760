package blogfeed.learn;

import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;

/** How good a topic is, as JSON for scripts. What there is no value of is null. */
public final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Evaluation evaluation;

    private EvaluationJson(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public static String of(Evaluation evaluation, Outline outline) {
        var root = JSON.createObjectNode()
                .put("topic", outline.topic())
                .put("version", outline.version())
                .put("minScore", evaluation.mark())
                .put("minScoreFrom", outline.markFrom());
        var json = new EvaluationJson(evaluation);
        json.part(root, evaluation.overall());
        json.calibration(root);
        json.thresholds(root.putArray("thresholds"));
        json.parts(root.putArray("byEvidence"), evaluation.byEvidence());
        json.parts(root.putArray("byLanguage"), evaluation.byLanguage());
        var by = root.putObject("by");
        outline.fields().forEach(field -> json.parts(by.putArray(field), evaluation.by(field)));
        var mistakes = root.putObject("mistakes");
        mistakes(mistakes.putArray("falseYes"), evaluation.falseYes(), outline.mistakes());
        mistakes(mistakes.putArray("falseNo"), evaluation.falseNo(), outline.mistakes());
        return Controls.escaped(root.toPrettyString()) + "\n";
    }

    private void parts(ArrayNode array, List<Part> parts) {
        parts.forEach(part -> part(array.addObject().put("value", part.value()), part));
    }

    private void part(ObjectNode node, Part part) {
        var counts = part.counts();
        node.put("examples", counts.examples()).put("yes", counts.yes()).put("no", counts.no());
        counts(node, counts);
        put(node, "averagePrecision", part.averagePrecision());
        put(node, "brier", part.brier());
        var others = node.putArray("others");
        for (int i = 0; i < evaluation.rules().size(); i++) {
            counts(
                    others.addObject().put("name", evaluation.rules().get(i)),
                    part.others().get(i));
        }
    }

    private static void counts(ObjectNode node, Counts counts) {
        node.put("rightYes", counts.rightYes())
                .put("falseYes", counts.falseYes())
                .put("falseNo", counts.falseNo())
                .put("rightNo", counts.rightNo());
        rates(node, counts);
        var intervals = node.putObject("intervals");
        interval(intervals, "precision", counts.precision());
        interval(intervals, "recall", counts.recall());
        interval(intervals, "falsePositiveRate", counts.falsePositiveRate());
    }

    private static void rates(ObjectNode node, Counts counts) {
        put(node, "precision", counts.precision().value());
        put(node, "recall", counts.recall().value());
        put(node, "f1", counts.f1().value());
        put(node, "falsePositiveRate", counts.falsePositiveRate().value());
    }

    private static void interval(ObjectNode node, String name, Rate rate) {
        rate.interval()
                .ifPresentOrElse(each -> node.putArray(name).add(each.from()).add(each.to()), () -> node.putNull(name));
    }

    private void thresholds(ArrayNode array) {
        evaluation.thresholds().forEach(at -> rates(array.addObject().put("minScore", at.mark()), at.counts()));
    }

    private void calibration(ObjectNode root) {
        var calibration = evaluation.calibration();
        put(root, "calibrationError", calibration.error());
        var array = root.putArray("reliability");
        for (var bin : calibration.bins()) {
            var node = array.addObject()
                    .put("from", bin.from())
                    .put("to", bin.to())
                    .put("examples", bin.yes().of());
            put(node, "meanScore", bin.meanScore());
            put(node, "shareOfYes", bin.yes().value());
        }
    }

    private static void mistakes(ArrayNode array, List<Scored> mistakes, int limit) {
        mistakes.stream().limit(limit).forEach(scored -> mistake(array.addObject(), scored));
    }

    private static void mistake(ObjectNode node, Scored scored) {
        var example = scored.example();
        node.put("score", scored.score().value())
                .put("evidence", example.evidence().toString())
                .put("language", example.language())
                .put("title", example.text().title())
                .put("url", example.text().url());
        var contributions = node.putArray("contributions");
        scored.score()
                .contributions()
                .forEach(term ->
                        contributions.addObject().put("name", term.name()).put("value", term.value()));
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
