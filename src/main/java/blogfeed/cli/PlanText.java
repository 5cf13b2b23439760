package blogfeed.cli;

import blogfeed.publish.Change;
import blogfeed.publish.Plan;
import blogfeed.text.Controls;

/** What is done, or would be, to the record of a feed. */
final class PlanText {
    private static final String LINE = "%-16s  %s%n";

    private PlanText() {}

    static String line(String name, String value) {
        return LINE.formatted(name, Controls.spaced(value));
    }

    /** @param would whether it only would be done */
    static String of(Plan plan, boolean would) {
        if (plan.isDone()) {
            return line(plan.rkey(), "unchanged") + notes(plan);
        }
        var verb = plan.isNew() ? "created" : "changed";
        var text = new StringBuilder(line(plan.rkey(), (would ? "would be " : "") + verb));
        plan.changes().forEach(change -> text.append(line("  " + change.field(), words(change, plan.isNew()))));
        return text + notes(plan);
    }

    private static String words(Change change, boolean isNew) {
        return isNew ? change.after() : orNothing(change.before()) + " → " + orNothing(change.after());
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }

    private static String notes(Plan plan) {
        return String.join(
                "", plan.notes().stream().map(note -> line("  note", note)).toList());
    }
}
