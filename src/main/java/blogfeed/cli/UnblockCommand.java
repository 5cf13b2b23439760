package blogfeed.cli;

import picocli.CommandLine.Command;

@Command(
        name = "unblock",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Takes such a line back.", "A running Blogfeed takes it in within seconds."})
final class UnblockCommand extends BlockedEntry {
    @Override
    String change(BlockList list, String entry) {
        return list.remove(entry) ? "No longer blocked: " + entry + "." : entry + " is not blocked.";
    }
}
