package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static blogfeed.xrpc.RunningXrpc.NOON;
import static blogfeed.xrpc.RunningXrpc.OTHER_FEED;
import static blogfeed.xrpc.RunningXrpc.ranking;
import static blogfeed.xrpc.RunningXrpc.uris;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.PageCursor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetFeedSkeletonTest {
    @TempDir
    Path folder;

    private RunningXrpc xrpc;

    @BeforeEach
    void start() {
        xrpc = new RunningXrpc(folder);
    }

    @AfterEach
    void stop() {
        xrpc.close();
    }

    private void publishPosts(int count) {
        xrpc.publish(7, LongStream.rangeClosed(1, count).toArray());
    }

    private void isTheEnd(RunningXrpc.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).hasToString("{\"feed\":[]}");
    }

    @Test
    void whileTryingOutAnyPublisherWillDo(@TempDir Path other) {
        var anybody = new Did("did:web:localhost%3A3000");
        try (var trying =
                new RunningXrpc(other, new ServiceIdentity(anybody, anybody, "http://localhost:3000", true))) {
            trying.publish(1, 1, 2);
            assertThat(trying.skeleton("feed", FEED).posts()).isEqualTo(uris(1, 2));
            assertThat(trying.skeleton("feed", "at://did:plc:a/app.bsky.feed.post/ai-blogs")
                            .error())
                    .isEqualTo("UnknownFeed");
        }
    }

    @Test
    void pagesFollowEachOtherToAnEndWithoutACursor() {
        publishPosts(5);
        var first = xrpc.skeleton("feed", FEED, "limit", "2");
        var second = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", first.cursor());
        var third = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", second.cursor());
        assertThat(List.of(first.posts(), second.posts(), third.posts()))
                .containsExactly(uris(1, 2), uris(3, 4), uris(5));
        assertThat(third.body().has("cursor")).isFalse();
    }

    @Test
    void everyPostCarriesTheRulesTheRankingAndThePlaceItComesFrom() {
        publishPosts(3);
        var first = xrpc.skeleton("feed", FEED, "limit", "2");
        var number = xrpc.shelf.current("ai-blogs").orElseThrow().ranking().number();
        assertThat(first.body().path("feed").findValuesAsText("feedContext"))
                .containsExactly("rules=v1 ranking=" + number + " place=1", "rules=v1 ranking=" + number + " place=2");
        var second = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", first.cursor());
        assertThat(second.body().path("feed").findValuesAsText("feedContext"))
                .containsExactly("rules=v1 ranking=" + number + " place=3");
    }

    @Test
    void aPageThatEndsWithTheFeedHasNoCursor() {
        publishPosts(4);
        assertThat(xrpc.skeleton("feed", FEED, "limit", "4").body().has("cursor"))
                .isFalse();
    }

    @Test
    void aFeedNotRankedYetIsEmptyAndNoError() {
        isTheEnd(xrpc.skeleton("feed", FEED));
        xrpc.publish(1);
        isTheEnd(xrpc.skeleton("feed", FEED));
    }

    @Test
    void anEmptyCursorIsTheFirstPage() {
        publishPosts(3);
        assertThat(xrpc.skeleton("feed", FEED, "cursor", "").posts()).isEqualTo(uris(1, 2, 3));
    }

    @Test
    void thePageIsFilledFromBehindWithdrawnPosts() {
        publishPosts(6);
        xrpc.withdraw(1);
        xrpc.withdraw(3);
        assertThat(xrpc.skeleton("feed", FEED, "limit", "3").posts()).isEqualTo(uris(2, 4, 5));
    }

    @Test
    void whoAsksTheSameAgainSeesWhatChangedMeanwhile() {
        publishPosts(3);
        assertThat(xrpc.skeleton("feed", FEED).posts()).isEqualTo(uris(1, 2, 3));
        assertThat(xrpc.skeleton("feed", FEED).posts()).isEqualTo(uris(1, 2, 3));
        xrpc.withdraw(2);
        assertThat(xrpc.skeleton("feed", FEED).posts()).isEqualTo(uris(1, 3));
        xrpc.publish(8, 3, 1);
        assertThat(xrpc.skeleton("feed", FEED).posts()).isEqualTo(uris(3, 1));
    }

    @Test
    void noCursorLeadsToAPageOfNothing() {
        publishPosts(4);
        xrpc.withdraw(3);
        xrpc.withdraw(4);
        assertThat(xrpc.skeleton("feed", FEED, "limit", "2").body().has("cursor"))
                .isFalse();
        xrpc.withdraw(1);
        xrpc.withdraw(2);
        isTheEnd(xrpc.skeleton("feed", FEED));
    }

    @Test
    void aPostWithdrawnBetweenTwoPagesIsGoneFromTheSecond() {
        publishPosts(6);
        var cursor = xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        xrpc.withdraw(3);
        assertThat(xrpc.skeleton("feed", FEED, "limit", "2", "cursor", cursor).posts())
                .isEqualTo(uris(4, 5));
    }

    @Test
    void aReadingGoesOnInTheRankingItBeganIn() {
        publishPosts(4);
        var cursor = xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        xrpc.publish(8, 4, 3, 2, 1);
        assertThat(xrpc.skeleton("feed", FEED, "limit", "2", "cursor", cursor).posts())
                .isEqualTo(uris(3, 4));
    }

    @Test
    void aCursorOfAnotherFeedIsRefused() {
        publishPosts(5);
        xrpc.shelf.publish(ranking("ai-blogs-new", 8, 5, 4, 3, 2, 1), List.of());
        var cursor = xrpc.skeleton("feed", OTHER_FEED, "limit", "2").cursor();
        var reply = xrpc.skeleton("feed", FEED, "cursor", cursor);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("InvalidRequest");
        assertThat(reply.message()).contains("'cursor' is of another feed");
    }

    @Test
    void aReadingEndsAnHourAfterItsLastPage() {
        publishPosts(6);
        var cursor = xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        xrpc.publish(8, 6, 5, 4, 3, 2, 1);
        pass(Duration.ofMinutes(59));
        cursor = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", cursor).cursor();
        pass(Duration.ofMinutes(59));
        assertThat(xrpc.skeleton("feed", FEED, "limit", "1", "cursor", cursor).posts())
                .isEqualTo(uris(5));
        pass(Duration.ofMinutes(61));
        isTheEnd(xrpc.skeleton("feed", FEED, "limit", "1", "cursor", cursor));
    }

    @Test
    void theMomentAReadingBeganStaysInItsCursors() {
        publishPosts(6);
        var first = xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        pass(Duration.ofMinutes(10));
        var second = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", first).cursor();
        assertThat(PageCursor.parse(first).orElseThrow().begun()).isEqualTo(NOON);
        assertThat(PageCursor.parse(second).orElseThrow().begun()).isEqualTo(NOON);
        var other = xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        assertThat(PageCursor.parse(other).orElseThrow().begun()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    private void pass(Duration time) {
        xrpc.now = xrpc.now.plus(time);
        xrpc.shelf.forget(xrpc.shelf.readings().forgettable());
    }

    @Test
    void everyPostIsNamedByDidCollectionAndKey() {
        publishPosts(3);
        assertThat(xrpc.skeleton("feed", FEED).posts())
                .allSatisfy(post -> assertThat(AtUri.parse(post))
                        .hasValueSatisfying(uri -> assertThat(uri.isPost()).isTrue()));
    }
}
