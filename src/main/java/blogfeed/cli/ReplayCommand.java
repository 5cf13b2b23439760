package blogfeed.cli;

import blogfeed.feed.FeedRules;
import blogfeed.lab.Laboratory;
import blogfeed.lab.Replay;
import blogfeed.lab.ReplayJson;
import blogfeed.lab.ReplayReport;
import blogfeed.lab.ReplayText;
import blogfeed.learn.ExampleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides again, hour by hour, on stored facts and on links that the gate turned away: what other rules would have "
                    + "shown and did not, and the contrary.",
            "Without other rules it tells how many of the rankings that were served the running ones make again.",
            "Works beside a running Blogfeed and changes nothing."
        },
        footer = {"", "For example: blogfeed replay ai-blogs --with feeds/ai-blogs/try.yaml --since 3d"})
final class ReplayCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    LookingOptions looking = new LookingOptions();

    @Mixin
    RuleOptions rules = new RuleOptions();

    @Parameters(paramLabel = "FEED", arity = "0..1", description = "the feed's id (default: the first feed)")
    @Nullable
    String feed;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "from when on: so long ago, such as 3d, or a time; at most as far as the history reaches (default: 3d)")
    String since = "3d";

    @Option(
            names = "--places",
            paramLabel = "N",
            description = "how many articles from the top count as shown (default: 50)")
    int places = 50;

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            description =
                    "articles with a yes or no, for precision and recall (default: examples.jsonl of the feed's topic)")
    @Nullable
    Path examples;

    @Option(names = "--limit", paramLabel = "N", description = "how many of each sort are listed (default: 10)")
    int limit = 10;

    @Override
    public Integer call() {
        if (limit < 1 || places < 1) {
            throw new BadConfigException("--limit and --places must be at least 1");
        }
        looking.look(spec, laboratory -> {
            var report = report(laboratory);
            return looking.json ? ReplayJson.of(report) : ReplayText.of(report, limit);
        });
        return 0;
    }

    private ReplayReport report(Laboratory laboratory) {
        var running = feed == null ? laboratory.feeds().get(0) : RuleOptions.running(feed, laboratory);
        var tried = rules.tried(running, laboratory);
        var from = TimeText.parse("--since", since, laboratory.clock().instant());
        return new Replay(running, tried, places, examples(tried, laboratory), laboratory).since(from);
    }

    private Map<String, Boolean> examples(FeedRules tried, Laboratory laboratory) {
        var file = examples == null ? taught(tried, laboratory) : examples;
        var labels = new HashMap<String, Boolean>();
        if (examples != null || Files.isRegularFile(file)) {
            ExampleFile.read(List.of(file), laboratory.hosts())
                    .forEach(example -> labels.put(example.text().url(), example.yes()));
        }
        return labels;
    }

    /** Where {@code teach} puts the examples of the feed's topic. */
    private static Path taught(FeedRules tried, Laboratory laboratory) {
        var topic = tried.definition().include().topic();
        var topics = laboratory.drafts().folder().resolve("topics");
        return topics.resolve(topic == null ? "" : topic.name()).resolve("examples.jsonl");
    }
}
