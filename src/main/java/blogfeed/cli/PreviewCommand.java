package blogfeed.cli;

import blogfeed.lab.Laboratory;
import blogfeed.lab.PreviewJson;
import blogfeed.lab.PreviewReport;
import blogfeed.lab.PreviewTable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows a feed as its rules rank it, with the terms of every score: now or at a past moment, also with other "
                    + "rules, and what those change.",
            "Works beside a running Blogfeed and changes nothing."
        })
final class PreviewCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    LookingOptions looking = new LookingOptions();

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Parameters(paramLabel = "FEED", description = "the feed's id, the name of its folder")
    String feed = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "as it was then: so long ago, such as 2h, or a time such as 2026-11-20T12:00Z")
    @Nullable
    String at;

    @Option(
            names = "--diff",
            description = "also what came, went and moved against the running rules at the same moment, and why")
    boolean diff;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many articles the tables show (default: 50); JSON holds them all")
    int limit = 50;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new BadConfigException("--limit must be at least 1, not " + limit);
        }
        looking.look(spec, laboratory -> {
            var report = report(laboratory);
            return looking.json ? PreviewJson.of(report) : PreviewTable.of(report, limit);
        });
        return 0;
    }

    private PreviewReport report(Laboratory laboratory) {
        var running = RuleOptions.running(feed, laboratory);
        var time = at == null
                ? null
                : TimeText.parse("--at", at, laboratory.clock().instant());
        return PreviewReport.of(running, rules.tried(running, laboratory), time, diff, laboratory);
    }
}
