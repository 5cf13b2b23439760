package blogfeed.cli;

import blogfeed.publish.Plan;
import blogfeed.publish.Publisher;
import blogfeed.publish.Session;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes the feeds known to Bluesky: creates or updates their records in your account's repository.",
            "Asks for an app password (Bluesky's settings, Privacy and security, App passwords) if there is anything to write, "
                    + "and keeps it nowhere."
        },
        footer = {"", "For example: blogfeed publish --handle you.bsky.social --hostname feeds.example.org --dry-run"})
final class PublishCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FEED",
            arity = "0..*",
            description = "which feeds, by the names of their folders (default: all)")
    List<String> names = new ArrayList<>();

    @Option(names = "--dry-run", description = "only tell what would change; needs no password")
    boolean dryRun;

    @Mixin
    PasswordOptions passwords = new PasswordOptions();

    @Override
    public Integer call() {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var choice = FeedChoice.of(Definitions.load(FeedsFolder.find(config.feeds())), names);
        var service = config.namedService().orElseThrow(PublishCommand::nameless);
        try (var parts = new Parts()) {
            var owner = Owner.find(config, parts);
            print(PlanText.line("account", owner.toString()));
            print(PlanText.line("service", service.value()));
            var publisher = new Publisher(owner.repository(), service, InstantSource.system());
            var plans = choice.feeds().stream()
                    .map(feed -> publisher.plan(feed, choice.avatar(feed)))
                    .toList();
            if (dryRun || plans.stream().allMatch(Plan::isDone)) {
                plans.forEach(plan -> print(PlanText.of(plan, dryRun)));
            } else {
                carryOut(plans, publisher, owner);
            }
            tellHowToGoOn(config, owner, plans);
        }
        return 0;
    }

    static BadConfigException nameless() {
        return new BadConfigException(
                "a feed's record names the service that Bluesky asks for it, and this one has no name"
                        + " yet: give its public name with --hostname, such as feeds.example.org");
    }

    private void carryOut(List<Plan> plans, Publisher publisher, Owner owner) {
        var password = passwords.password(owner.toString());
        try (var session = Session.open(owner.pds(), owner.did(), password)) {
            for (var plan : plans) {
                if (!plan.isDone()) {
                    publisher.carryOut(plan, session);
                }
                print(PlanText.of(plan, false));
            }
        }
    }

    private void tellHowToGoOn(Config config, Owner owner, List<Plan> plans) {
        plans.forEach(
                plan -> print(PlanText.line(plan.isNew() && dryRun ? "then at" : "see", owner.link(plan.rkey()))));
        if (config.identity(config.port()).endpoint().startsWith("http://")) {
            print(PlanText.line(
                    "note", "the service is this machine, which Bluesky can't ask; a public --hostname it can"));
        }
        if (config.publisherDid().isEmpty()) {
            print(PlanText.line(
                    "next",
                    "set publisherDid: " + owner.did() + " in " + ConfigReader.DEFAULT_FILE
                            + ", so that the service answers for this account, and start it again"));
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
