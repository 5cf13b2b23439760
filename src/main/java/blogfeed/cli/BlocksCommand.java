package blogfeed.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "blocks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists what is blocked, a line each.")
final class BlocksCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var list = BlockList.in(SettingsOptions.read(spec.commandLine().getParseResult()));
        list.entries().forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
