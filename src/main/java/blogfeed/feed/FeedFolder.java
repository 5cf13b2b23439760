package blogfeed.feed;

import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the feeds of a folder, one sub-folder each, named by the feed's id. Plain files and hidden folders are left
 * alone.
 */
public final class FeedFolder {
    /** Folders beside the feeds that hold what feeds share. */
    private static final Set<String> RESERVED = Set.of("topics", "hosts");
    /** A record key that is also a plain folder name; 15 characters are what the feed record's lexicon allows. */
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,15}");

    private static final Comparator<FeedDefinition> BY_ORDER =
            Comparator.comparingInt(FeedDefinition::order).thenComparing(FeedDefinition::id);

    private FeedFolder() {}

    /**
     * All feeds of the folder, by their {@code order} and then by id.
     *
     * @param feedsDirectory may lie in a jar
     * @param topicNames the topics that exist
     * @throws BadSettingException when there is none, or anything in one can't be used as it is
     */
    public static List<FeedDefinition> load(Path feedsDirectory, Set<String> topicNames) {
        var feeds = new ArrayList<FeedDefinition>();
        for (var folder : folders(feedsDirectory)) {
            feeds.add(FeedFile.read(idOf(folder), folder.resolve(FeedFile.NAME), topicNames));
        }
        if (feeds.isEmpty()) {
            throw bad(
                    feedsDirectory,
                    "holds no feed; make a folder such as my-feed with a " + FeedFile.NAME
                            + " in it, as docs/feed.md describes");
        }
        feeds.sort(BY_ORDER);
        return List.copyOf(feeds);
    }

    private static List<Path> folders(Path feedsDirectory) {
        if (!Files.isDirectory(feedsDirectory)) {
            throw bad(feedsDirectory, "there is no such folder; it must hold a folder for each feed");
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(feedsDirectory)) {
            var folders = new ArrayList<Path>();
            children.forEach(folders::add);
            folders.sort(Comparator.comparing(FeedFolder::idOf));
            return folders.stream().filter(FeedFolder::isFeed).toList();
        } catch (IOException | DirectoryIteratorException e) {
            throw bad(feedsDirectory, "can't be read: " + e);
        }
    }

    /** Whether a folder's content is a feed, or was meant to be one. */
    private static boolean isFeed(Path child) {
        var name = idOf(child);
        if (name.startsWith(".") || !Files.isDirectory(child)) {
            return false;
        }
        var hasFile = Files.isRegularFile(child.resolve(FeedFile.NAME));
        if (RESERVED.contains(name)) {
            if (hasFile) {
                throw bad(child, "no feed can be called '" + name + "'; rename the folder");
            }
            return false;
        }
        if (!ID.matcher(name).matches()) {
            throw bad(child, "the name of a feed's folder must be 1 to 15 lower-case letters, digits and hyphens");
        }
        if (!hasFile) {
            throw bad(child, "has no " + FeedFile.NAME + "; a dot before the folder's name makes Blogfeed ignore it");
        }
        return true;
    }

    /** The folder's name; some file systems in a jar end it with a slash. */
    private static String idOf(Path folder) {
        var name = folder.getFileName();
        return name == null ? "" : name.toString().replace("/", "");
    }

    private static BadSettingException bad(Path path, String problem) {
        return new BadSettingException(path.toString(), 0, problem);
    }
}
