package blogfeed.cli;

import picocli.CommandLine.Command;

@Command(
        name = "block",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps an author's posts, a site or a page out of all feeds, by a line in blocked.txt in the folder of feeds.",
            "A running Blogfeed takes it in within seconds."
        })
final class BlockCommand extends BlockedEntry {
    @Override
    String change(BlockList list, String entry) {
        return list.add(entry) ? "Blocked: " + entry + ", by " + list.file() + "." : entry + " is blocked already.";
    }
}
