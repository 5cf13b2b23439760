package blogfeed.cli;

import blogfeed.lab.Laboratory;
import blogfeed.lab.Steps;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What the commands that only look at the stored facts have in common. */
final class LookingOptions {
    @Option(names = "--sample", description = "look at the data of the last 'run --sample'")
    boolean sample;

    @Option(names = "--json", description = "answer as JSON")
    boolean json;

    /** Prints what the work finds in the laboratory. */
    void look(CommandSpec spec, Function<Laboratory, String> work) {
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        var definitions = Definitions.load(FeedsFolder.find(config.feeds()));
        try (var database = Database.openToRead(sample ? SampleData.in(config.data()) : config.data())) {
            var laboratory = definitions.laboratory(
                    database, clock(database), steps(spec.commandLine().getErr()));
            spec.commandLine().getOut().print(work.apply(laboratory));
            spec.commandLine().getOut().flush();
        }
    }

    private static Steps steps(PrintWriter err) {
        var tickers = new HashMap<String, Ticker>();
        return (sentence, done, all) -> tickers.computeIfAbsent(
                        sentence, each -> new Ticker(err, each, System::nanoTime))
                .tell(done, all);
    }

    /** Now; or, where nothing but recordings was ever read, the moment they had reached. */
    private static InstantSource clock(Database database) {
        return database.read(facts -> facts.cursors().latest(true).isPresent()
                        ? Optional.<StreamCursor>empty()
                        : facts.cursors().latest(false))
                .map(cursor -> InstantSource.fixed(cursor.time()))
                .orElse(InstantSource.system());
    }
}
