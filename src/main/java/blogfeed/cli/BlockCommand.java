package blogfeed.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "block",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps an author's posts, a site or a page out of all feeds, by a line in blocked.txt in the folder of feeds.",
            "A running Blogfeed takes it in within seconds."
        })
final class BlockCommand implements Callable<Integer>, SettingsCommand {
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
                .println(
                        list.add(entry)
                                ? "Blocked: " + entry + ", by " + list.file() + "."
                                : entry + " is blocked already.");
        return 0;
    }
}
