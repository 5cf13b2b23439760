package blogfeed.cli;

import blogfeed.lab.Preview;
import blogfeed.lab.PreviewJson;
import blogfeed.lab.PreviewTable;
import java.util.concurrent.Callable;
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

    @Option(names = "--limit", paramLabel = "N", description = "how many articles to show (default: 50)")
    int limit = 50;

    @Override
    public Integer call() {
        looking.look(spec, laboratory -> {
            var rules = laboratory.feeds().stream()
                    .filter(each -> each.definition().id().equals(feed))
                    .findFirst()
                    .orElseThrow(() -> new BadConfigException("there is no feed '" + feed + "'; there are "
                            + laboratory.feeds().stream()
                                    .map(each -> each.definition().id())
                                    .toList()));
            var preview = Preview.of(rules, laboratory);
            return looking.json ? PreviewJson.of(preview) : PreviewTable.of(preview, limit);
        });
        return 0;
    }
}
