package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Carrier;
import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.model.InteractionEvent;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Ranking;
import blogfeed.model.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SendInteractionsTest {
    private static final String ONE = "{\"interactions\":[{\"item\":\"%s\",\"event\":\"app.bsky.feed.defs#%s\"}]}";

    private Readership readers;
    private Did ada;
    private Ranking.Entry entry;

    @BeforeEach
    void open(@TempDir Path folder) {
        readers = new Readership(folder);
        ada = readers.passports.account();
        entry = readers.article("one.example", "uma");
    }

    @AfterEach
    void close() {
        readers.close();
    }

    private List<Interaction> stored(Did viewer) {
        return readers.xrpc.database.read(facts -> facts.interactions().of(viewer, Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource
    void eachEventOfTheLexiconIsTaken(InteractionEvent event) {
        readers.tell(ada, event.lexiconName(), entry);
        var at = RunningXrpc.NOON;
        assertThat(stored(ada))
                .containsExactly(
                        event.isRequest()
                                ? new Interaction(
                                        entry.articleId(),
                                        "ai-blogs",
                                        event,
                                        "one.example",
                                        entry.post().did().value(),
                                        at)
                                : new Interaction(entry.articleId(), "ai-blogs", event, "", "", at));
    }

    @Test
    void thereAreTwelve() {
        assertThat(InteractionEvent.values()).hasSize(12);
    }

    @Test
    void whatIsToldTwiceIsStoredOnce() {
        readers.tell(ada, Readership.SEEN, entry, entry);
        readers.waitASecond();
        readers.tell(ada, Readership.SEEN, entry);
        assertThat(stored(ada)).hasSize(1);
    }

    @Test
    void whoShowsNoTokenIsRefusedBeforeTheBodyIsRead() {
        var reply = readers.send("", "x".repeat(1_000_000));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.error()).isEqualTo("AuthenticationRequired");
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenForAnotherMethodIsNone() {
        var token = readers.passports.token(ada, "app.bsky.feed.getFeedSkeleton");
        var reply = readers.send("Bearer " + token, ONE.formatted(entry.post(), "interactionSeen"));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.error()).isEqualTo("BadJwtLexiconMethod");
    }

    @Test
    void aTokenOfNobodyIsNone() {
        var token = readers.passports.token(ada, "app.bsky.feed.sendInteractions");
        var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        var reply = readers.send("Bearer " + forged, ONE.formatted(entry.post(), "interactionSeen"));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.error()).isEqualTo("BadJwtSignature");
        assertThat(stored(ada)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"interactions\":{}}",
                "{\"interactions\":[1]}",
                "{\"interactions\":[{\"item\":1}]}",
                "{\"interactions\":[{\"event\":[]}]}",
                "{\"interactions\":[{\"feedContext\":null}]}",
                "{\"interactions\":[],\"feed\":\"ai-blogs\"}",
                "{\"interactions\":[],\"feed\":7}"
            })
    void whatTheLexiconDoesNotKnowIsRefused(String body) {
        var reply = readers.send(ada, body);
        assertThat(reply.status()).as(body).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("InvalidRequest");
    }

    @Test
    void aFeedThatIsNotHereIsUnknown() {
        var reply = readers.send(
                ada, "{\"interactions\":[],\"feed\":\"at://did:plc:publisher/app.bsky.feed.generator/none\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("UnknownFeed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"interactions\":[]}",
                "{\"interactions\":[{}]}",
                "{\"interactions\":[{\"item\":\"at://did:plc:uma/app.bsky.feed.post/none\",\"event\":\"app.bsky.feed.defs#interactionSeen\"}]}",
                "{\"interactions\":[{\"item\":\"at://uma.example/app.bsky.feed.post/p1\",\"event\":\"app.bsky.feed.defs#interactionSeen\"}]}",
                "{\"interactions\":[{\"item\":\"at://did:plc:uma/app.bsky.feed.post/p1\",\"event\":\"app.bsky.feed.defs#interactionOfTomorrow\"}]}"
            })
    void whatMeansNothingHereIsLeftOut(String body) {
        assertThat(readers.send(ada, body).status()).isEqualTo(200);
        assertThat(stored(ada)).isEmpty();
        long total = readers.xrpc.database.read(facts -> facts.interactions().total());
        assertThat(total).isZero();
    }

    @Test
    void aBodyIsBounded() {
        var reply = readers.send(ada, " ".repeat(SendInteractions.LARGEST) + "{}");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.error()).isEqualTo("PayloadTooLarge");
        var many = "{\"interactions\":[" + "{},".repeat(SentInteractions.MOST) + "{}]}";
        assertThat(readers.send(ada, many).status()).isEqualTo(400);
    }

    @Test
    void itIsOnlyToBePosted() {
        var reply = readers.xrpc.get("/xrpc/app.bsky.feed.sendInteractions");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("allow")).isEqualTo("POST");
        assertThat(reply.message()).contains("POST");
    }

    @Test
    void aPostOfSeveralArticlesStandsForTheOneThatItIsShownFor() {
        var other = readers.article("two.example", "vic");
        readers.xrpc.database.change(facts -> facts.posts()
                .addLink(
                        entry.postId(),
                        1,
                        other.articleId(),
                        new Link(
                                Carrier.TEXT,
                                "https://two.example/2",
                                new Target("https://two.example/2", "two.example", "two.example", Kind.BLOG),
                                null)));
        readers.tell(ada, Readership.SEEN, entry);
        assertThat(stored(ada)).extracting(Interaction::articleId).containsExactly(entry.articleId());
        var shown =
                new Ranking.Entry(other.articleId(), "two.example", entry.postId(), entry.post(), "", "", List.of());
        readers.publish(1, List.of(shown));
        readers.tell(ada, "interactionLike", entry);
        assertThat(stored(ada)).extracting(Interaction::articleId).contains(other.articleId());
    }
}
