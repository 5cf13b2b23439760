package blogfeed.cli;

import blogfeed.feed.FeedDefinition;
import blogfeed.model.Did;
import blogfeed.publish.Change;
import blogfeed.publish.Publisher;
import blogfeed.publish.StoredRecord;
import blogfeed.text.Controls;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                tell(published(choice, Owner.find(config, parts), config.namedService()));
            }
        } else {
            tell(choice.feeds().stream().map(FeedsCommand::unpublished).toList());
            spec.commandLine()
                    .getErr()
                    .println("blogfeed: what is published is not known, as no account is; name it with --handle");
        }
        return 0;
    }

    private static PublishedFeed unpublished(FeedDefinition feed) {
        return new PublishedFeed(feed.id(), Optional.of(feed), Optional.empty(), true, List.of(), "");
    }

    private static List<PublishedFeed> published(FeedChoice choice, Owner owner, Optional<Did> service) {
        var records = owner.repository().all().stream()
                .collect(Collectors.toMap(StoredRecord::rkey, Function.identity(), (one, other) -> one));
        var feeds = new ArrayList<PublishedFeed>();
        for (var feed : choice.feeds()) {
            var record = Optional.ofNullable(records.remove(feed.id()));
            feeds.add(record.map(there -> published(feed, there, choice, owner, service))
                    .orElseGet(() -> unpublished(feed)));
        }
        records.values().stream()
                .map(there -> new PublishedFeed(
                        there.rkey(),
                        Optional.empty(),
                        Optional.of(there),
                        isOurs(there, service),
                        List.of(),
                        owner.link(there.rkey())))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(feeds::add);
        return feeds;
    }

    private static PublishedFeed published(
            FeedDefinition feed, StoredRecord there, FeedChoice choice, Owner owner, Optional<Did> service) {
        var publisher = new Publisher(
                owner.repository(),
                service.or(() -> Did.parse(there.service())).orElse(owner.did()),
                InstantSource.system());
        List<Change> changes =
                publisher.plan(feed, choice.avatar(feed), Optional.of(there)).changes();
        return new PublishedFeed(
                feed.id(),
                Optional.of(feed),
                Optional.of(there),
                isOurs(there, service),
                changes,
                owner.link(feed.id()));
    }

    private static boolean isOurs(StoredRecord record, Optional<Did> service) {
        return service.map(did -> did.value().equals(record.service())).orElse(true);
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
