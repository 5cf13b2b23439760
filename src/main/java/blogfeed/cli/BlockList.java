package blogfeed.cli;

import blogfeed.feed.Blocks;
import blogfeed.model.Target;
import blogfeed.yaml.WholeFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of what is blocked, for the commands that change it; whoever runs takes the change in within seconds. */
final class BlockList {
    private static final List<String> HEAD = List.of(
            "# What no feed shows: a DID, a site such as example.com, or a page such as example.com/blog/x, a line each.");

    private final Path folder;
    private final Path file;

    private BlockList(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(Blocks.FILE);
    }

    /** @throws BadConfigException where the only feeds are those inside the program */
    static BlockList in(Config config) {
        var folder = FeedsFolder.find(config.feeds());
        if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
            throw new BadConfigException(
                    "the feeds are those inside the program, which can't be changed; copy a folder of feeds"
                            + " and name it with --feeds");
        }
        return new BlockList(folder);
    }

    /** What a line for this is: a DID, a site, or the address of an article without its scheme. */
    String entry(String typed) {
        return typed.contains("://")
                ? page(typed)
                : Blocks.entryFor(typed)
                        .orElseThrow(() -> new BadConfigException("'" + typed
                                + "' must be a DID, a site such as example.com, or a web address (https://…)"));
    }

    private String page(String url) {
        var target = Definitions.load(folder)
                .hosts()
                .target(url)
                .map(Target::url)
                .orElseThrow(() -> new BadConfigException("'" + url + "' is no web address"));
        var place = target.substring(target.indexOf("://") + 3);
        if (place.indexOf('?') >= 0 || place.indexOf('/') < 0 || place.endsWith("/")) {
            throw new BadConfigException("'" + url + "' is not told from other pages of its site by its path alone;"
                    + " block the site or whoever posts it");
        }
        return Blocks.entryFor(place)
                .orElseThrow(() -> new BadConfigException("'" + url + "' can't be blocked by its path"));
    }

    Path file() {
        return file;
    }

    List<String> entries() {
        return Blocks.lines(file).stream()
                .map(Blocks::entryOf)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** False where it is blocked already. */
    boolean add(String entry) {
        if (entries().contains(entry)) {
            return false;
        }
        var lines = new ArrayList<>(Files.exists(file) ? Blocks.lines(file) : HEAD);
        lines.add(entry);
        write(lines);
        return true;
    }

    /** False where it is not blocked. */
    boolean remove(String entry) {
        var lines = new ArrayList<>(Blocks.lines(file));
        var found = lines.removeIf(line -> Blocks.entryOf(line).equals(entry));
        if (found) {
            write(lines);
        }
        return found;
    }

    private void write(List<String> lines) {
        try {
            WholeFile.replace(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new BadConfigException(file + " can't be written (" + e + "); change the permissions of its folder");
        }
    }
}
