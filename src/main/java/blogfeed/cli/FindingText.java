package blogfeed.cli;

import blogfeed.doctor.Finding;
import blogfeed.doctor.Outcome;
import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.doctor.Outcome.Skipped;
import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings for people and for scripts. */
final class FindingText {
    private static final String LINE = "%-4s  %-11s  %s%n";
    private static final String MORE = "%-19s%s%n";

    private FindingText() {}

    static String of(Finding finding) {
        return line(finding.outcome(), finding.step());
    }

    private static String line(Outcome outcome, String step) {
        if (outcome instanceof Fine fine) {
            return LINE.formatted("ok", step, plain(fine.found()));
        }
        if (outcome instanceof Skipped skipped) {
            return LINE.formatted("-", step, "not looked at: " + plain(skipped.why()));
        }
        return outcome instanceof Doubtful doubtful
                ? explained("warn", step, doubtful.found(), doubtful.meaning(), doubtful.remedy())
                : explained(
                        "FAIL",
                        step,
                        failed(outcome).found(),
                        failed(outcome).meaning(),
                        failed(outcome).remedy());
    }

    private static Failed failed(Outcome outcome) {
        return (Failed) outcome;
    }

    private static String explained(String word, String step, String found, String meaning, String remedy) {
        return LINE.formatted(word, step, plain(found))
                + MORE.formatted("", "means: " + plain(meaning))
                + MORE.formatted("", "to do: " + plain(remedy));
    }

    private static String plain(String text) {
        return Controls.spaced(text);
    }

    static String json(List<Finding> findings) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("healthy", findings.stream().noneMatch(FindingText::isFailure));
        var steps = json.putArray("steps");
        findings.forEach(finding -> write(finding.outcome(), steps.addObject().put("step", finding.step())));
        return Controls.escaped(json.toPrettyString());
    }

    static boolean isFailure(Finding finding) {
        return finding.outcome() instanceof Failed;
    }

    private static void write(Outcome outcome, ObjectNode json) {
        if (outcome instanceof Fine fine) {
            json.put("outcome", "ok").put("found", fine.found());
        } else if (outcome instanceof Skipped skipped) {
            json.put("outcome", "skipped").put("found", skipped.why());
        } else if (outcome instanceof Doubtful doubtful) {
            json.put("outcome", "warning")
                    .put("found", doubtful.found())
                    .put("meaning", doubtful.meaning())
                    .put("remedy", doubtful.remedy());
        } else {
            json.put("outcome", "failed")
                    .put("found", failed(outcome).found())
                    .put("meaning", failed(outcome).meaning())
                    .put("remedy", failed(outcome).remedy());
        }
    }
}
