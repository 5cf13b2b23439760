package blogfeed.lab;

import blogfeed.lab.Comparison.Change;
import blogfeed.lab.Comparison.Setting;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What other rules change, as JSON for scripts. */
final class ComparisonJson {
    private ComparisonJson() {}

    static void fill(ObjectNode node, Comparison comparison) {
        settings(node.putArray("settings"), comparison.settings());
        changes(node.putArray("came"), comparison.came());
        changes(node.putArray("gone"), comparison.gone());
        var moved = node.putArray("moved");
        for (var move : comparison.moved()) {
            var each = moved.addObject()
                    .put("url", move.after().article().url())
                    .put("from", move.before().rank())
                    .put("to", move.after().rank());
            move.why().forEach(each.putArray("why")::add);
        }
    }

    static void settings(ArrayNode array, List<Setting> settings) {
        settings.forEach(setting -> array.addObject()
                .put("path", setting.path())
                .put("before", setting.before())
                .put("after", setting.after()));
    }

    private static void changes(ArrayNode array, List<Change> changes) {
        for (var change : changes) {
            var each = array.addObject()
                    .put("url", change.ranked().article().url())
                    .put("rank", change.ranked().rank());
            Answers.reasons(each.putArray("why"), change.why());
        }
    }
}
