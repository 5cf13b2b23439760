package blogfeed.cli;

import blogfeed.feed.Blocks;
import blogfeed.feed.FeedDrafts;
import blogfeed.feed.FeedFolder;
import blogfeed.feed.FeedRules;
import blogfeed.feed.GateRules;
import blogfeed.ingest.Rules;
import blogfeed.judge.ArticleJudge;
import blogfeed.judge.SecondOpinions;
import blogfeed.lab.Laboratory;
import blogfeed.lab.Steps;
import blogfeed.link.HostLists;
import blogfeed.store.Database;
import blogfeed.topic.Topic;
import blogfeed.topic.Topics;
import blogfeed.xrpc.ServedFeed;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the folder of feeds defines. A folder without topics or host lists of its own uses those of the program.
 *
 * @param version another one whenever the folder's files say something else
 */
record Definitions(
        Path folder, String version, Part<HostLists> hostsPart, Part<List<Topic>> topicsPart, List<FeedRules> feeds) {

    /** What is made of a folder within the folder. */
    record Part<T>(Path folder, String version, T made) {
        /** Made anew only where its files say something else than before: topics and lists are long, and change seldom. */
        static <T> Part<T> of(Path folder, @Nullable Part<T> before, Function<Path, T> read) {
            var now = Definitions.version(folder);
            return before != null && before.folder.equals(folder) && before.version.equals(now)
                    ? before
                    : new Part<>(folder, now, read.apply(folder));
        }
    }

    /**
     * Reads the folder.
     *
     * @throws BadSettingException naming file and line of what can't be used
     */
    static Definitions load(Path folder) {
        return load(folder, null);
    }

    /** The same after a change; what is as it was {@code before} is taken from there. */
    static Definitions load(Path folder, @Nullable Definitions before) {
        var topics = Part.of(
                holder(folder, "topics").resolve("topics"),
                before == null ? null : before.topicsPart,
                Definitions::topics);
        var hosts = Part.of(
                holder(folder, "hosts").resolve("hosts"), before == null ? null : before.hostsPart, HostLists::read);
        var names = topics.made().stream().map(Topic::name).collect(Collectors.toSet());
        var feeds = FeedRules.all(FeedFolder.load(folder, names), Blocks.read(folder));
        return new Definitions(folder, version(folder), hosts, topics, feeds);
    }

    private static List<Topic> topics(Path folder) {
        return List.copyOf(
                Topics.load(Objects.requireNonNull(folder.getParent())).values());
    }

    HostLists hosts() {
        return hostsPart.made();
    }

    List<Topic> topics() {
        return topicsPart.made();
    }

    Rules rules(SecondOpinions opinions) {
        var gateMarks = topics().stream().collect(Collectors.toMap(Topic::name, Topic::gateMark));
        return new Rules(hosts(), new GateRules(feeds, gateMarks), topics(), opinions);
    }

    ArticleJudge judge(SecondOpinions opinions) {
        return new ArticleJudge(topics(), opinions);
    }

    /** What was first mentioned longer ago is in no feed. */
    Duration horizon() {
        return FeedRules.horizon(feeds);
    }

    List<ServedFeed> served() {
        return feeds.stream()
                .map(FeedRules::definition)
                .map(feed -> new ServedFeed(feed.id(), feed.record().acceptsInteractions()))
                .toList();
    }

    List<String> ids() {
        return feeds.stream().map(feed -> feed.definition().id()).toList();
    }

    /** What the tuner's tools work with. */
    Laboratory laboratory(Database database, InstantSource clock, Steps steps) {
        var names = topics().stream().map(Topic::name).collect(Collectors.toSet());
        return new Laboratory(database, hosts(), topics(), feeds, new FeedDrafts(folder, names), clock, steps);
    }

    private static String version(Path folder) {
        try {
            return FolderState.of(folder).version();
        } catch (IOException e) {
            throw new BadSettingException(folder.toString(), 0, "can't be read: " + e);
        }
    }

    private static Path holder(Path folder, String part) {
        return Files.isDirectory(folder.resolve(part)) ? folder : FeedsFolder.bundled();
    }
}
