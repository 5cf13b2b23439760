package blogfeed.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that changes one line of {@code blocked.txt}. */
abstract class BlockedEntry implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "DID|SITE|URL",
            description = "an author's DID, a site such as example.com, or a page's address")
    String what = "";

    @Override
    public Integer call() {
        var list = BlockList.in(SettingsOptions.read(spec.commandLine().getParseResult()));
        spec.commandLine().getOut().println(change(list, list.entry(what)));
        return 0;
    }

    /** Changes the list, and tells in a sentence what it did. */
    abstract String change(BlockList list, String entry);
}
