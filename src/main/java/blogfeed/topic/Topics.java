package blogfeed.topic;

import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The topics that feeds can name. */
public final class Topics {
    private Topics() {}

    /**
     * All of {@code topics/*}{@code /topic.yaml} under the folder of feeds, by name; none where there is no such folder.
     *
     * @throws BadSettingException naming file and line when a topic can't be used
     */
    public static SortedMap<String, Topic> load(Path feedsDirectory) {
        var folder = feedsDirectory.resolve("topics");
        var topics = new TreeMap<String, Topic>();
        if (!Files.isDirectory(folder)) {
            return topics;
        }
        try (var folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var each : folders) {
                var topic = Topic.read(each.resolve("topic.yaml"));
                topics.put(topic.name(), topic);
            }
        } catch (IOException e) {
            throw new BadSettingException(folder.toString(), 0, "can't be read: " + e);
        }
        return topics;
    }
}
