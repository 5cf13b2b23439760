package blogfeed.cli;

import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists the feeds that are defined here and those that your account has published. Needs no password.")
final class FeedsCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    @Override
    public Integer call() {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var choice = FeedChoice.of(Definitions.load(FeedsFolder.find(config.feeds())), List.of());
        if (Owner.isNamed(config)) {
            try (var parts = new Parts()) {
                tell(new PublishedFeeds(choice, Owner.find(config, parts), config.namedService()).all());
            }
        } else {
            tell(choice.feeds().stream().map(PublishedFeeds::unpublished).toList());
            spec.commandLine()
                    .getErr()
                    .println("blogfeed: what is published is not known, as no account is; name it with --handle");
        }
        return 0;
    }

    private void tell(List<PublishedFeed> feeds) {
        var out = spec.commandLine().getOut();
        if (json) {
            var array = JsonNodeFactory.instance.arrayNode();
            feeds.forEach(feed -> feed.write(array.addObject()));
            out.println(Controls.escaped(array.toPrettyString()));
        } else {
            for (var feed : feeds) {
                out.print(PlanText.line(feed.id(), feed.displayName() + ": " + feed.state()));
                out.print(feed.link().isEmpty() ? "" : PlanText.line("", feed.link()));
            }
        }
        out.flush();
    }
}
