package blogfeed.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "unblock",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Takes such a line back.", "A running Blogfeed takes it in within seconds."})
final class UnblockCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "DID|SITE|URL",
            description = "an author's DID, a site such as example.com, or a page's address")
    String what = "";

    @Override
    public Integer call() {
        var list = BlockList.in(SettingsOptions.read(spec.commandLine().getParseResult()));
        var entry = list.entry(what);
        spec.commandLine()
                .getOut()
                .println(list.remove(entry) ? "No longer blocked: " + entry + "." : entry + " is not blocked.");
        return 0;
    }
}
