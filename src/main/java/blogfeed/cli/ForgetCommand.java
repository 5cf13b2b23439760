package blogfeed.cli;

import blogfeed.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Deletes all that a viewer told of what the feeds have shown: what was seen, asked more or less of, and so on.",
            "Works beside a running Blogfeed; that one forgets within a minute."
        })
final class ForgetCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DID", description = "the viewer's, such as did:plc:ewvi7nxzyoun6zhxrhs64oiz")
    String viewer = "";

    @Override
    public Integer call() {
        var did = new Given("DID", viewer).did();
        var config = SettingsOptions.read(spec.commandLine().getParseResult());
        int forgotten;
        try (var database = Database.openBeside(config.data())) {
            forgotten = database.write(facts -> facts.interactions().forget(did));
        }
        spec.commandLine()
                .getOut()
                .println(
                        forgotten == 0
                                ? "Nothing was stored of " + did + "."
                                : "Deleted: " + forgotten + " of " + did + ".");
        return 0;
    }
}
