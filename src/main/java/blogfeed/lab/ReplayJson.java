package blogfeed.lab;

import blogfeed.lab.ReplayReport.Difference;
import blogfeed.lab.ReplayReport.Side;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A replay as JSON for scripts. Times from first mention to first show are in seconds. */
public final class ReplayJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplayJson() {}

    public static String of(ReplayReport report) {
        var root = JSON.createObjectNode()
                .put("feed", report.feed())
                .put("from", report.from().toString())
                .put("until", report.until().toString())
                .put("moments", report.moments())
                .put("places", report.places());
        ComparisonJson.settings(root.putArray("settings"), report.settings());
        root.putObject("served")
                .put("checked", report.served().checked())
                .put("same", report.served().same());
        root.putObject("nearMisses")
                .put("articles", report.review().articles())
                .put("letIn", report.review().letIn());
        side(root.putObject("running"), report.running());
        side(root.putObject("tried"), report.tried());
        differences(root.putArray("missed"), report.missed());
        differences(root.putArray("spared"), report.spared());
        return Answers.text(root);
    }

    private static void side(ObjectNode node, Side side) {
        node.put("shown", side.shown());
        node.put("medianDelay", seconds(side.delay(0.5)));
        node.put("delayOfNineInTen", seconds(side.delay(0.9)));
        var accuracy = side.accuracy();
        if (accuracy != null) {
            node.putObject("examples")
                    .put("yes", accuracy.yes())
                    .put("no", accuracy.no())
                    .put("missed", accuracy.missed())
                    .put("precision", orNull(accuracy.precision()))
                    .put("recall", orNull(accuracy.recall()));
        }
        shares(node.putObject("shareBySite"), side.shareBySite());
        shares(node.putObject("shareByAuthor"), side.shareByAuthor());
    }

    private static void shares(ObjectNode node, Map<String, Double> shares) {
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> node.put(each.getKey(), each.getValue()));
    }

    private static void differences(ArrayNode array, List<Difference> differences) {
        for (var difference : differences) {
            var each = array.addObject()
                    .put("url", difference.article().url())
                    .put("title", difference.article().title())
                    .put("first", difference.first().toString())
                    .put("best", difference.best())
                    .put("moments", difference.times());
            Answers.reasons(each.putArray("why"), difference.why());
        }
    }

    private static @Nullable Long seconds(@Nullable Duration delay) {
        return delay == null ? null : delay.toSeconds();
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
