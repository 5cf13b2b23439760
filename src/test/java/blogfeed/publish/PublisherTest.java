package blogfeed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import blogfeed.feed.FeedDefinition;
import blogfeed.feed.FeedFile;
import blogfeed.http.HttpClient;
import blogfeed.model.Did;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PublisherTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-30T12:00:00.123Z"));
    private static final Did SERVICE = new Did("did:web:feeds.example.org");

    private StandInPds server;
    private HttpClient http;
    private Pds pds;
    private Publisher publisher;

    @BeforeEach
    void open() {
        server = new StandInPds();
        var seconds = Duration.ofSeconds(20);
        http = new HttpClient("Test/1", new HttpClient.Deadlines(seconds, seconds, seconds), 1 << 20);
        pds = new Pds(server.address(), http, CLOCK);
        publisher = new Publisher(new Repository(pds, StandInPds.ADA), SERVICE, CLOCK);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void aFeedThatIsNotThereIsCreated() {
        publish(feed(""), Optional.empty());
        var record = server.record("blogs");
        assertThat(record.path("$type").asText()).isEqualTo("app.bsky.feed.generator");
        assertThat(record.path("did").asText()).isEqualTo(SERVICE.value());
        assertThat(record.path("displayName").asText()).isEqualTo("Blogs");
        assertThat(record.path("createdAt").asText()).isEqualTo("2026-11-30T12:00:00.123Z");
        assertThat(record.has("acceptsInteractions")).isFalse();
        assertThat(record.has("descriptionFacets")).isFalse();
    }

    @Test
    void whatIsPublishedAlreadyIsDone() {
        publish(feed(""), Optional.empty());
        var plan = publisher.plan(feed(""), Optional.empty());
        assertThat(plan.isDone()).isTrue();
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void aChangeKeepsTheTimeOfCreationAndWhatOthersWrote() {
        server.holds("blogs", """
                {"$type": "app.bsky.feed.generator", "did": "did:web:old.example", "displayName": "Old", "createdAt": "2024-01-01T00:00:00Z",
                 "labels": {"$type": "com.atproto.label.defs#selfLabels", "values": []}, "acceptsInteractions": true,
                 "contentMode": "app.bsky.feed.defs#contentModeUnspecified"}""");
        var plan = publisher.plan(feed(""), Optional.empty());
        assertThat(plan.changes())
                .containsExactly(
                        new Change("did", "did:web:old.example", SERVICE.value()),
                        new Change("displayName", "Old", "Blogs"),
                        new Change("description", "", "About blogs."),
                        new Change("acceptsInteractions", "true", ""));
        carryOut(plan);
        var record = server.record("blogs");
        assertThat(record.path("createdAt").asText()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(record.has("labels")).isTrue();
        assertThat(record.has("contentMode")).isTrue();
    }

    @Test
    void whatIsSwitchedOnIsWritten() {
        publish(feed("acceptsInteractions: true\ncontentMode: video\n"), Optional.empty());
        assertThat(server.record("blogs").path("acceptsInteractions").asBoolean())
                .isTrue();
        assertThat(server.record("blogs").path("contentMode").asText())
                .isEqualTo("app.bsky.feed.defs#contentModeVideo");
    }

    @Test
    void aPictureIsUploadedWhenItsBytesDiffer() {
        publish(feed(""), Optional.of(picture("one")));
        publish(feed(""), Optional.of(picture("one")));
        assertThat(server.calls()).filteredOn("repo.uploadBlob"::equals).hasSize(1);
        publish(feed(""), Optional.of(picture("two")));
        assertThat(server.record("blogs")
                        .path("avatar")
                        .path("ref")
                        .path("$link")
                        .asText())
                .isEqualTo(picture("two").cid());
    }

    @Test
    void aPictureThatIsThereStaysWhereTheFeedHasNone() {
        publish(feed(""), Optional.of(picture("one")));
        var plan = publisher.plan(feed(""), Optional.empty());
        assertThat(plan.isDone()).isTrue();
        assertThat(plan.notes()).containsExactly("the picture that is there stays, as the feed's folder has none");
    }

    @Test
    void whatChangedSinceThePlanWasMadeIsNotOverwritten() {
        publish(feed(""), Optional.empty());
        var plan = publisher.plan(feed("Better", ""), Optional.empty());
        server.holds("blogs", "{\"displayName\": \"Somebody else's\"}");
        assertThatThrownBy(() -> carryOut(plan)).hasMessageContaining("somebody else changed the record");
        assertThat(server.record("blogs").path("displayName").asText()).isEqualTo("Somebody else's");
    }

    @Test
    void aRecordIsTakenAway() {
        publish(feed(""), Optional.empty());
        var repository = new Repository(pds, StandInPds.ADA);
        try (var session = session()) {
            publisher.remove(repository.find("blogs").orElseThrow(), session);
        }
        assertThat(repository.find("blogs")).isEmpty();
    }

    @Test
    void allRecordsAreListedOverAllPages() {
        for (var rkey : List.of("c", "a", "b")) {
            server.holds(rkey, "{\"did\": \"did:web:" + rkey + ".example\"}");
        }
        assertThat(new Repository(pds, StandInPds.ADA).all())
                .extracting(StoredRecord::rkey, StoredRecord::service)
                .containsExactly(
                        tuple("a", "did:web:a.example"),
                        tuple("b", "did:web:b.example"),
                        tuple("c", "did:web:c.example"));
    }

    @Test
    void anExpiredSessionIsRenewedOnceAndAllSessionsAreEnded() {
        server.expireTheNextSession();
        publish(feed(""), Optional.empty());
        assertThat(server.record("blogs").path("displayName").asText()).isEqualTo("Blogs");
        assertThat(server.calls())
                .containsExactly(
                        "repo.getRecord",
                        "server.createSession",
                        "repo.putRecord",
                        "server.refreshSession",
                        "repo.putRecord",
                        "server.deleteSession");
    }

    @Test
    void aSessionThatCantBeRenewedIsSaidToHaveEnded() {
        server.expireTheNextSession();
        server.answers("server.refreshSession", 400, Map.of(), "{\"error\": \"ExpiredToken\"}");
        assertThatThrownBy(() -> publish(feed(""), Optional.empty()))
                .hasMessage(
                        "the session ended and could not be renewed. What is told as done is done; the same command does the rest.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {'error': 'AuthenticationRequired'} | Make an app password",
                "401 | {'error': 'AuthFactorTokenRequired'} | asks for a code by mail",
                "401 | {'error': 'AccountTakedown'} | the account is not active (AccountTakedown)",
                "429 | {'error': 'RateLimitExceeded'} | Try again after 12:05:00 UTC, in 5 minutes",
                "429 | slow down | Try again after 12:05:00 UTC",
                "400 | {'error': 'Odd', 'message': 'a \\u001b[31mred word'} | refused: Odd, \"a  [31mred word\"",
                "501 | {'error': 'MethodNotImplemented'} | is no server of accounts",
                "502 | <html> | HTTP 502",
                "200 | <html> | what answers there is no PDS",
            })
    void aRefusalIsExplained(int status, String body, String words) {
        server.answers(
                "server.createSession",
                status,
                Map.of(
                        "ratelimit-reset",
                        String.valueOf(CLOCK.instant().plusSeconds(300).getEpochSecond())),
                body.replace('\'', '"'));
        assertThatThrownBy(this::session)
                .isInstanceOf(PublishingFailedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aServerThatIsGoneIsNamed() {
        server.goes();
        assertThatThrownBy(() -> publisher.plan(feed(""), Optional.empty()))
                .isInstanceOf(PublishingFailedException.class)
                .hasMessageContaining(server.address() + " was asked for the record of blogs, but can't be reached");
    }

    private void publish(FeedDefinition feed, Optional<Avatar> avatar) {
        carryOut(publisher.plan(feed, avatar));
    }

    private void carryOut(Plan plan) {
        try (var session = session()) {
            publisher.carryOut(plan, session);
        }
    }

    private Session session() {
        return Session.open(pds, StandInPds.ADA, StandInPds.PASSWORD);
    }

    private static Avatar picture(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Avatar(bytes, "image/png", RawCid.of(bytes));
    }

    private static FeedDefinition feed(String more) {
        return feed("Blogs", more);
    }

    private static FeedDefinition feed(String name, String more) {
        var yaml = "displayName: " + name + "\ndescription: About blogs.\ninclude: {terms: [LLM]}\n" + more;
        return FeedFile.parse("blogs", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of());
    }
}
