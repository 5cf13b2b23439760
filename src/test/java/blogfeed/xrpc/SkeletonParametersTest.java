package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of a feed of 120 posts, and how the rest is refused. */
class SkeletonParametersTest {
    private static RunningXrpc xrpc;

    @BeforeAll
    static void start(@TempDir Path folder) {
        xrpc = new RunningXrpc(folder);
        xrpc.publish(7, LongStream.rangeClosed(1, 120).toArray());
    }

    @AfterAll
    static void stop() {
        xrpc.close();
    }

    private static void refuses(RunningXrpc.Reply reply, String error, String message) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(error);
        assertThat(reply.message()).contains(message);
        assertThat(reply.body().fieldNames()).toIterable().containsExactly("error", "message");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "99, 99", "100, 100"})
    void aPageHoldsAsManyPostsAsWereAskedFor(String limit, int posts) {
        assertThat(xrpc.skeleton("feed", FEED, "limit", limit).posts()).hasSize(posts);
    }

    @Test
    void fiftyWithoutALimit() {
        assertThat(xrpc.skeleton("feed", FEED).posts()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "101", "-1", "abc", "", " ", "1.5", "1e1", "0x10", "2147483648", "99999999999999999999", "٥"
            })
    void aLimitOutOfRangeIsExplained(String limit) {
        refuses(xrpc.skeleton("feed", FEED, "limit", limit), "InvalidRequest", "whole number from 1 to 100");
    }

    @Test
    void theFeedMustBeNamedOnce() {
        refuses(xrpc.skeleton(), "InvalidRequest", "'feed' must be given once");
        refuses(xrpc.skeleton("feed", FEED, "feed", FEED), "InvalidRequest", "'feed' must be given once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ai-blogs",
                "https://bsky.app/profile/did:plc:publisher/feed/ai-blogs",
                "at://publisher.example.org/app.bsky.feed.generator/ai-blogs",
                "at://did:plc:publisher/ai-blogs",
                "at://did:plc:publisher/app.bsky.feed.generator/",
                "at://did:plc:publisher/app.bsky.feed.generator/ai blogs"
            })
    void aFeedThatIsNoAtUriOfADidIsExplained(String feed) {
        refuses(
                xrpc.skeleton("feed", feed),
                "InvalidRequest",
                "an at-uri such as at://did:plc:…/app.bsky.feed.generator/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at://did:plc:publisher/app.bsky.feed.generator/nope",
                "at://did:plc:publisher/app.bsky.feed.generator/AI-BLOGS",
                "at://did:plc:somebody/app.bsky.feed.generator/ai-blogs",
                "at://did:plc:publisher/app.bsky.feed.post/ai-blogs"
            })
    void whatWeDoNotPublishIsAnUnknownFeed(String feed) {
        refuses(xrpc.skeleton("feed", feed), "UnknownFeed", feed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.zz.2.a", "2.7.120.a", "2.7.121.a", "2.7.9999999.zzzzzzz", "1.7.2", "1.zz.2", "2.0.1.0"})
    void aCursorThatLeadsNowhereEndsTheFeed(String cursor) {
        var reply = xrpc.skeleton("feed", FEED, "cursor", cursor);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).hasToString("{\"feed\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7.0.a", "2.7.-1.a", "2.7", "7", "null", "3.7.2.a", "2.7.2.a ", "' OR 1=1", "\0", "🦙"})
    void whatIsNoCursorIsRefused(String cursor) {
        refuses(xrpc.skeleton("feed", FEED, "cursor", cursor), "InvalidRequest", "'cursor' must be the cursor of");
    }

    @Test
    void aCursorOfAnyLengthIsNoMoreThanRefused() {
        refuses(xrpc.skeleton("feed", FEED, "cursor", "x".repeat(3_000)), "InvalidRequest", "'cursor' must be");
    }
}
