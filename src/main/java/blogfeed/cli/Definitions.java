package blogfeed.cli;

import blogfeed.feed.FeedFolder;
import blogfeed.feed.FeedRules;
import blogfeed.feed.GateRules;
import blogfeed.link.HostLists;
import blogfeed.topic.Topic;
import blogfeed.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** All that the folder of feeds defines. A folder without topics or host lists of its own uses those of the program. */
record Definitions(Path folder, HostLists hosts, List<Topic> topics, List<FeedRules> feeds) {

    static Definitions load(Path folder) {
        var topics = Topics.load(holder(folder, "topics"));
        var feeds = FeedRules.all(FeedFolder.load(folder, topics.keySet()));
        var hosts = HostLists.read(holder(folder, "hosts").resolve("hosts"));
        return new Definitions(folder, hosts, List.copyOf(topics.values()), feeds);
    }

    GateRules gate() {
        return new GateRules(feeds, topics.stream().collect(Collectors.toMap(Topic::name, Topic::gateMark)));
    }

    /** What was first mentioned longer ago is in no feed. */
    Duration horizon() {
        return feeds.stream()
                .map(feed -> feed.definition().include().maxAge())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    List<String> ids() {
        return feeds.stream().map(feed -> feed.definition().id()).toList();
    }

    private static Path holder(Path folder, String part) {
        return Files.isDirectory(folder.resolve(part)) ? folder : FeedsFolder.bundled();
    }
}
