package blogfeed.ingest;

import blogfeed.feed.FeedFile;
import blogfeed.feed.FeedRules;
import blogfeed.feed.GateRules;
import blogfeed.jetstream.EventStream;
import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.Pages;
import blogfeed.store.PostLife;
import blogfeed.topic.Topic;
import blogfeed.wire.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A data folder that events are ingested into, with the topics and host lists that come with Blogfeed. */
final class Intake implements AutoCloseable {
    static final String ABOUT_LLM = "include: {topic: {name: llm, minScore: 0.6}, kinds: [blog, newsletter]}";

    private static final HostLists HOSTS = HostLists.read(Path.of("feeds", "hosts"));
    static final Topic LLM = Topic.read(Path.of("feeds", "topics", "llm", "topic.yaml"));

    private final Path folder;
    private Rules rules;
    private int position;
    Database database;

    Intake(Path folder, String feed) {
        this.folder = folder;
        rules = rules(feed);
        database = Database.open(folder);
    }

    static Intake aboutLlm(Path folder) {
        return new Intake(folder, ABOUT_LLM);
    }

    /** From now on events are decided by another feed. */
    void change(String feed) {
        rules = rules(feed);
    }

    private static Rules rules(String feed) {
        var yaml = "displayName: A\ndescription: B\n" + feed;
        var definition = FeedFile.parse("a", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm"));
        var gate = new GateRules(List.of(new FeedRules(definition)), Map.of("llm", LLM.gateMark()));
        return new Rules(HOSTS, gate, List.of(LLM));
    }

    /** Takes in some events as one batch, by an ingester of their own, as after a restart of the program. */
    IngestCounts ingest(StreamEvent... events) {
        return ingest(stream(List.of(List.of(events))));
    }

    IngestCounts ingest(EventStream stream) {
        var ingester = ingester(stream);
        ingester.start();
        try {
            ingester.awaitEnd();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        ingester.close();
        return ingester.counts();
    }

    Ingester ingester(EventStream stream) {
        return new Ingester(stream, database, () -> rules, null, new StreamClock(), Duration.ofMillis(1));
    }

    ListedStream stream(List<List<StreamEvent>> batches) {
        var listed = new ArrayList<ListedStream.Batch>();
        for (var events : batches) {
            position += events.size();
            listed.add(new ListedStream.Batch(
                    events, StreamCursor.of("listed", position, Happenings.NOON.plusSeconds(position))));
        }
        return new ListedStream(listed);
    }

    void restart() {
        database.close();
        database = Database.open(folder);
    }

    Optional<Candidate> article(String url) {
        return database.read(facts -> {
            var id = facts.articles().find(url);
            return id.isPresent() ? facts.candidates().find(id.getAsLong()) : Optional.empty();
        });
    }

    /** What is stored of an article's page. */
    Optional<Pages.Stored> page(String url) {
        return database.read(facts -> {
            var id = facts.articles().find(url);
            return id.isPresent() ? facts.pages().find(id.getAsLong()) : Optional.empty();
        });
    }

    /** The title that an article's document gives it; empty where none does, or the article is not known. */
    String title(String url) {
        return page(url).map(stored -> stored.page().title()).orElse("");
    }

    /** Who mentions an article, oldest mention first; nobody where it is not kept. */
    List<String> mentioners(String url) {
        return article(url).map(Candidate::mentions).orElse(List.of()).stream()
                .map(Mention::uri)
                .map(AtUri::did)
                .map(Did::value)
                .map(did -> did.replace("did:plc:", ""))
                .toList();
    }

    PostLife life(AtUri post) {
        return database.read(facts -> facts.lives().of(post));
    }

    boolean keeps(AtUri post) {
        return life(post).kept().isPresent();
    }

    Engagement engagement(AtUri post) {
        return life(post).kept().orElseThrow().engagement();
    }

    List<NearMiss> nearMisses(AtUri post) {
        return database.read(facts -> facts.nearMisses().of(post));
    }

    Optional<StreamCursor> cursor() {
        return database.read(facts -> facts.cursors().latest(true));
    }

    /** The columns of a query's rows, joined, asked beside the store. */
    List<String> look(String query) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("blogfeed.db"));
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Changes the database beside the store, as a disk or an operator might. */
    void tamper(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("blogfeed.db"))) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
