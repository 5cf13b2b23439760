package blogfeed.cli;

import blogfeed.store.Database;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells where the reading of the stream stands, what of it could not be had, and how much is stored.",
            "Works beside a running Blogfeed."
        })
final class StatusCommand implements Callable<Integer>, SettingsCommand {
    private static final int GAPS = 20;

    @Spec
    CommandSpec spec;

    @Option(names = "--sample", description = "look at the data of the last 'run --sample'")
    boolean sample;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    @Override
    public Integer call() {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var folder = sample ? SampleData.in(config.data()) : config.data();
        try (var database = Database.openToRead(folder)) {
            var report = database.read(facts -> new StatusReport(
                    folder,
                    Database.isInUse(folder),
                    facts.cursors().latest(true).or(() -> facts.cursors().latest(false)),
                    facts.gaps().latest(GAPS),
                    facts.census(),
                    Instant.now()));
            spec.commandLine().getOut().print(json ? report.json() : report.text());
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
