package blogfeed.feed;

import blogfeed.yaml.BadSettingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Feeds as they would be with other settings, for trying them out.
 *
 * @param folder of the feeds; may lie in a jar
 * @param topicNames the topics that exist
 */
public record FeedDrafts(Path folder, Set<String> topicNames) {

    /**
     * A feed of the folder with some settings in place of its own.
     *
     * @param changes each as {@code rank.halfLife=6h}
     * @throws BadSettingException naming the change, or file and line, of what can't be used
     */
    public FeedRules changed(String id, List<String> changes) {
        return of(id, fileOf(id), changes);
    }

    /** Where a feed of the folder is defined. */
    public Path fileOf(String id) {
        return folder.resolve(id).resolve(FeedFile.NAME);
    }

    /** A feed as it would be if its file said this. */
    public FeedRules written(String id, String yaml) {
        var bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return new FeedRules(FeedFile.parse(id, FeedFile.NAME, bytes, topicNames), Blocks.read(folder));
    }

    /** The same for another file in place of the feed's own. */
    public FeedRules of(String id, Path file, List<String> changes) {
        return new FeedRules(FeedFile.read(id, file, topicNames, changes), Blocks.read(folder));
    }

    /** A feed of the folder with some settings in place of its own; empty where they can't be used. */
    public Optional<FeedRules> possible(String id, List<String> changes) {
        try {
            return Optional.of(changed(id, changes));
        } catch (BadSettingException e) {
            return Optional.empty();
        }
    }
}
