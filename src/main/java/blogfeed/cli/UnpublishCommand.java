package blogfeed.cli;

import blogfeed.publish.Publisher;
import blogfeed.publish.Session;
import blogfeed.publish.StoredRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "unpublish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes feeds out of Bluesky: deletes their records from your account's repository. Their definitions stay.",
            "The feed need not be one that is defined here. Asks for an app password, as publish does."
        })
final class UnpublishCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "which feeds, by their record keys")
    List<String> names = new ArrayList<>();

    @Option(names = "--dry-run", description = "only tell what would be taken away; needs no password")
    boolean dryRun;

    @Mixin
    PasswordOptions passwords = new PasswordOptions();

    @Override
    public Integer call() {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        try (var parts = new Parts()) {
            var owner = Owner.find(config, parts);
            print("account", owner.toString());
            var there = new ArrayList<StoredRecord>();
            names.stream().distinct().forEach(name -> find(owner, name).ifPresent(there::add));
            if (dryRun) {
                there.forEach(record -> print(record.rkey(), "would be taken away, " + named(record)));
            } else if (!there.isEmpty()) {
                remove(there, owner);
            }
        }
        return 0;
    }

    private Optional<StoredRecord> find(Owner owner, String name) {
        var record = owner.repository().find(name);
        if (record.isEmpty()) {
            print(name, "is not published");
        }
        return record;
    }

    private void remove(List<StoredRecord> records, Owner owner) {
        // Whose service it names plays no part in taking a record away.
        var publisher = new Publisher(owner.repository(), owner.did(), InstantSource.system());
        try (var session = Session.open(owner.pds(), owner.did(), passwords.password(owner.toString()))) {
            for (var record : records) {
                publisher.remove(record, session);
                print(record.rkey(), "taken away, " + named(record));
            }
        }
    }

    /** "'AI Blogs' of did:web:feeds.example.org" */
    private static String named(StoredRecord record) {
        return "'" + record.value().path("displayName").asText() + "' of " + record.service();
    }

    private void print(String name, String words) {
        spec.commandLine().getOut().print(PlanText.line(name, words));
        spec.commandLine().getOut().flush();
    }
}
