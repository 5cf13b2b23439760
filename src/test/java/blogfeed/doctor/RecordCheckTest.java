package blogfeed.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.feed.FeedDefinition;
import blogfeed.feed.FeedFile;
import blogfeed.http.HttpClient;
import blogfeed.model.Did;
import blogfeed.publish.Avatar;
import blogfeed.publish.Pds;
import blogfeed.publish.Publisher;
import blogfeed.publish.Repository;
import blogfeed.publish.StandInPds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordCheckTest {
    private static final Did SERVICE = new Did("did:web:feeds.example.org");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StandInPds pds = new StandInPds();
    private final HttpClient http = new HttpClient("Test/1", new HttpClient.Deadlines(LONG, LONG, LONG), 1 << 20);

    @AfterEach
    void close() {
        pds.close();
        http.close();
    }

    @Test
    void recordsThatSayWhatTheFeedsSayAreFine() {
        holds("one", "did:web:feeds.example.org", "one");
        holds("two", "did:web:feeds.example.org", "two");
        assertThat(look()).isEqualTo(new Fine("one, two, for did:web:feeds.example.org"));
    }

    @Test
    void withoutAnyRecordNobodyFindsTheFeeds() {
        assertThat(look()).isInstanceOf(Failed.class).asString().contains("no record of one, two");
    }

    @Test
    void aMissingOneMayBeMeantSo() {
        holds("one", "did:web:feeds.example.org", "one");
        assertThat(look()).isInstanceOf(Doubtful.class).asString().contains("./blogfeed publish two, if it is meant");
    }

    @Test
    void aRecordThatLeadsElsewhereFails() {
        holds("one", "did:web:old.example", "one");
        assertThat(look()).isInstanceOf(Failed.class).asString().contains("names did:web:old.example, not " + SERVICE);
    }

    @Test
    void aRecordThatIsOldIsToldOf() {
        holds("one", "did:web:feeds.example.org", "another name");
        holds("two", "did:web:feeds.example.org", "two");
        assertThat(look())
                .isInstanceOf(Doubtful.class)
                .asString()
                .contains("one is published with another displayName");
    }

    @Test
    void aServerThatIsGoneFails() {
        pds.goes();
        assertThat(look()).isInstanceOf(Failed.class).asString().contains("can't be reached");
    }

    private void holds(String rkey, String did, String name) {
        pds.holds(
                rkey,
                "{\"$type\": \"app.bsky.feed.generator\", \"did\": \"%s\", \"displayName\": \"%s\", \"description\": \"d\"}"
                        .formatted(did, name));
    }

    private Outcome look() {
        var clock = InstantSource.system();
        var repository = new Repository(new Pds(pds.address(), http, clock), StandInPds.ADA);
        var feeds = new LinkedHashMap<FeedDefinition, Optional<Avatar>>();
        feeds.put(feed("one"), Optional.empty());
        feeds.put(feed("two"), Optional.empty());
        return new RecordCheck(repository, new Publisher(repository, SERVICE, clock), SERVICE, feeds).look();
    }

    private static FeedDefinition feed(String id) {
        var yaml = "displayName: " + id + "\ndescription: d\ninclude: {terms: [LLM]}\n";
        return FeedFile.parse(id, "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of());
    }
}
