package blogfeed.cli;

import blogfeed.feed.FeedRules;
import blogfeed.lab.Laboratory;
import blogfeed.lab.Preview;
import blogfeed.lab.PreviewJson;
import blogfeed.lab.PreviewTable;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        description =
                "Shows a feed as its rules rank it now, with the terms of every score. Works beside a running Blogfeed.")
final class PreviewCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    LookingOptions looking = new LookingOptions();

    @Parameters(paramLabel = "FEED", description = "the feed's id, the name of its folder")
    String feed = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many articles the table shows (default: 50); JSON holds them all")
    int limit = 50;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new BadConfigException("--limit must be at least 1, not " + limit);
        }
        looking.look(spec, laboratory -> {
            var preview = Preview.of(rules(laboratory), laboratory);
            return looking.json ? PreviewJson.of(preview) : PreviewTable.of(preview, limit);
        });
        return 0;
    }

    private FeedRules rules(Laboratory laboratory) {
        return laboratory.feeds().stream()
                .filter(each -> each.definition().id().equals(feed))
                .findFirst()
                .orElseThrow(() ->
                        new BadConfigException("there is no feed '" + feed + "'; those there are: " + ids(laboratory)));
    }

    private static String ids(Laboratory laboratory) {
        return laboratory.feeds().stream().map(each -> each.definition().id()).collect(Collectors.joining(", "));
    }
}
