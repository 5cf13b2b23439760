package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static blogfeed.xrpc.RunningXrpc.OTHER_FEED;
import static blogfeed.xrpc.RunningXrpc.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.store.Rankings.Stored;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XrpcAnswersTest {
    @TempDir
    Path folder;

    private RunningXrpc.Reply get(String path) {
        try (var xrpc = new RunningXrpc(folder)) {
            return xrpc.get(path);
        }
    }

    private RunningXrpc.Reply didDocument(String service, String endpoint) {
        var identity = new ServiceIdentity(new Did(service), PUBLISHER, endpoint, false);
        try (var xrpc = new RunningXrpc(folder, identity)) {
            return xrpc.get("/.well-known/did.json");
        }
    }

    @Test
    void theServiceNamesItselfAndItsFeedsInTheirOrder() {
        var reply = get("/xrpc/app.bsky.feed.describeFeedGenerator");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("did").asText()).isEqualTo("did:web:feeds.example.org");
        assertThat(reply.body().path("feeds").findValuesAsText("uri")).containsExactly(FEED, OTHER_FEED);
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:feeds.example.org, https://feeds.example.org",
        "did:web:localhost%3A3000, http://localhost:3000"
    })
    void aServiceOfTheWebPublishesItsOwnDocument(String did, String endpoint) {
        var reply = didDocument(did, endpoint);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("@context").path(0).asText()).isEqualTo("https://www.w3.org/ns/did/v1");
        assertThat(reply.body().path("id").asText()).isEqualTo(did);
        assertThat(reply.body().path("service"))
                .hasToString("[{\"id\":\"#bsky_fg\",\"type\":\"BskyFeedGenerator\",\"serviceEndpoint\":\"" + endpoint
                        + "\"}]");
    }

    @Test
    void aServiceOfADirectoryHasItsDocumentThere() {
        var reply = didDocument("did:plc:service", "https://feeds.example.org");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.error()).isEqualTo("NotFound");
        assertThat(reply.message()).contains("did:plc:service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/xrpc/app.bsky.feed.getFeed", "/xrpc/com.atproto.server.describeServer", "/xrpc/", "/xrpc/a/b"})
    void whatAFeedGeneratorDoesNotDoIsNotImplemented(String path) {
        var reply = get(path);
        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.error()).isEqualTo("MethodNotImplemented");
        assertThat(reply.message()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void aQueryIsOnlyToBeRead(String method) {
        try (var xrpc = new RunningXrpc(folder)) {
            for (var path : new String[] {
                "/xrpc/app.bsky.feed.getFeedSkeleton",
                "/xrpc/app.bsky.feed.describeFeedGenerator",
                "/.well-known/did.json"
            }) {
                var reply = xrpc.ask(method, path);
                assertThat(reply.status()).isEqualTo(405);
                assertThat(reply.header("allow")).isEqualTo("GET, HEAD");
                assertThat(reply.error()).isEqualTo("MethodNotAllowed");
                assertThat(reply.message()).contains("GET");
            }
        }
    }

    @Test
    void whoAsksForTheHeadAloneGetsIt() {
        try (var xrpc = new RunningXrpc(folder)) {
            var reply = xrpc.ask("HEAD", "/.well-known/did.json");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().isObject()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"feed=%C3%28", "feed=at%3A%2F%2F%00", "feed", "=", "&&&", "limit=1", "feed[]=a", "cursor=x"})
    void oddQueriesAreRefusedInWords(String query) {
        var reply = get("/xrpc/app.bsky.feed.getFeedSkeleton?"
                + query.replace("[", "%5B").replace("]", "%5D"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("InvalidRequest");
        assertThat(reply.message()).isNotBlank();
    }

    @Test
    void aStoreThatFailsIsOurFaultAndSaysNoMore() {
        try (var xrpc = new RunningXrpc(folder)) {
            xrpc.publish(7, 1, 2, 3);
            xrpc.shelf.readings().resume(List.of(new Stored("ai-blogs", 5, 0, 10)));
            xrpc.database.close();
            var reply = xrpc.skeleton("feed", FEED, "cursor", "2.5.1.a");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.error()).isEqualTo("InternalServerError");
            assertThat(reply.message()).doesNotContainIgnoringCase("sql");
            assertThat(xrpc.skeleton("feed", FEED).posts()).as("from memory").hasSize(3);
        }
    }
}
