package blogfeed.xrpc;

import static blogfeed.xrpc.RunningXrpc.FEED;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.model.Post;
import blogfeed.model.Ranking;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import blogfeed.store.Facts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading that began before a restart goes on after it, by the stored rankings. */
class RestartTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    /** Stores a ranking of five posts, of an author each, and reads its first two; returns the cursor. */
    private String readTwoOfFive() {
        try (var xrpc = new RunningXrpc(folder)) {
            var ranking = xrpc.database.write(RestartTest::storeRanking);
            xrpc.shelf.publish(ranking, List.of());
            return xrpc.skeleton("feed", FEED, "limit", "2").cursor();
        }
    }

    private static Ranking storeRanking(Facts facts) {
        var entries = new ArrayList<Ranking.Entry>();
        for (int i = 1; i <= 5; i++) {
            var uri = blogfeed.model.AtUri.post(author(i), "p" + i);
            var post = new Post(
                    uri, Tid.of(NOON, i), NOON, NOON, List.of(), List.of(), null, null, null, "", List.of(), null);
            var account = facts.accounts().findOrAdd(author(i));
            entries.add(new Ranking.Entry(i, facts.posts().add(account.id(), post, false, new Reason("a", "b")), uri));
        }
        var ranking = new Ranking("ai-blogs", 99, "v1", NOON, entries);
        facts.rankings().add(ranking);
        return ranking;
    }

    private static Did author(int i) {
        return new Did("did:plc:author" + i);
    }

    private static String post(int i) {
        return "at://" + author(i) + "/app.bsky.feed.post/p" + i;
    }

    @Test
    void theNextPageIsThatOfTheOldRanking() {
        var cursor = readTwoOfFive();
        try (var xrpc = new RunningXrpc(folder)) {
            xrpc.publish(100, 50, 51, 52);
            var page = xrpc.skeleton("feed", FEED, "limit", "2", "cursor", cursor);
            assertThat(page.posts()).containsExactly(post(3), post(4));
            assertThat(xrpc.skeleton("feed", FEED, "cursor", page.cursor()).posts())
                    .containsExactly(post(5));
        }
    }

    @Test
    void whatWentAwayMeanwhileIsNotShown() {
        var cursor = readTwoOfFive();
        try (var xrpc = new RunningXrpc(folder)) {
            xrpc.database.change(facts -> {
                var third = facts.accounts().find(author(3)).orElseThrow();
                facts.accounts().setStatus(third, new AccountStatus(false, "suspended"), NOON);
                var fourth = facts.accounts().find(author(4)).orElseThrow();
                facts.posts()
                        .find(fourth.id(), "p4")
                        .ifPresent(kept -> facts.posts().delete(kept.id()));
            });
        }
        try (var xrpc = new RunningXrpc(folder)) {
            assertThat(xrpc.skeleton("feed", FEED, "cursor", cursor).posts()).containsExactly(post(5));
        }
    }
}
