package blogfeed.appview;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.appview.CountPoller.Mode;
import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.model.Tid;
import blogfeed.store.Engagements.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollingTest {
    private static final Engagement SOME = new Engagement(4, 3, 2, 1);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Kiosk kiosk;

    @BeforeEach
    void open() {
        kiosk = new Kiosk(folder);
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void twentyFivePostsAreAskedForAtOnceTheMostRecentFirst() {
        var posts = kiosk.mentions(60);
        posts.forEach(post -> kiosk.appView.has(post, SOME));
        assertThat(List.of(kiosk.step(), kiosk.step(), kiosk.step(), kiosk.step()))
                .containsExactly(PACE, PACE, PACE, IDLE);
        assertThat(kiosk.appView.asked).extracting(List::size).containsExactly(25, 25, 10);
        assertThat(kiosk.appView.asked.peek())
                .startsWith(posts.get(59), posts.get(58))
                .endsWith(posts.get(35));
        assertThat(posts).allMatch(post -> kiosk.counts(post).equals(SOME));
        assertThat(kiosk.polling.counts()).isEqualTo(new PollCounts(60, 60, 0, 0, 0));
    }

    @Test
    void amongEquallyOldPostsTheMostEngagedWithIsAskedForFirst() {
        var posts = List.of(age("a", 600), age("b", 600), age("c", 600));
        kiosk.appView.has(posts.get(1), SOME);
        kiosk.run(Duration.ofHours(3));
        kiosk.appView.asked.clear();
        kiosk.polling.doubt(kiosk.instant());
        kiosk.step();
        assertThat(kiosk.appView.asked.peek()).startsWith(posts.get(1)).hasSize(3);
    }

    @Test
    void aNewPostIsAskedForEachMinuteAnOldOneEverRarer() {
        kiosk.appView.has(age("a", 0), Engagement.NONE);
        var asked = kiosk.run(Duration.ofDays(1));
        assertThat(asked).startsWith(0L, 60L, 120L, 180L).hasSizeBetween(55, 65);
        assertThat(asked.get(asked.size() - 1) - asked.get(asked.size() - 2)).isGreaterThan(6_000);
        kiosk.pass(Kiosk.HORIZON);
        assertThat(kiosk.run(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void aPostThatIsNotThereIsPutOffLikeAnyOther() {
        var post = age("a", 600);
        var asked = kiosk.run(Duration.ofHours(3));
        assertThat(asked).hasSize(3).startsWith(0L);
        assertThat(asked.get(1)).isBetween(3_600L, 3_610L);
        assertThat(kiosk.counts(post)).isEqualTo(Engagement.NONE);
        assertThat(kiosk.polling.counts()).isEqualTo(new PollCounts(3, 0, 3, 0, 0));
    }

    @Test
    void articlesThatAreInNoFeedAnyMoreAreNotAskedFor() {
        age("a", 7 * 24 * 60 + 1);
        assertThat(kiosk.run(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void byTheStreamOnlyWhatItMayHaveMissedIsAskedForAndOnce() {
        kiosk.mode(Mode.RECONCILE);
        var before = age("a", 10);
        kiosk.appView.has(before, SOME);
        kiosk.polling.doubt(kiosk.instant());
        age("b", -1);
        kiosk.run(Duration.ofHours(5));
        assertThat(kiosk.appView.asked).containsExactly(List.of(before));
        assertThat(kiosk.counts(before)).isEqualTo(SOME);
    }

    @Test
    void afterAGapItIsAskedForAgainWithWhatCameUntilThen() {
        kiosk.mode(Mode.RECONCILE);
        var one = age("a", 10);
        kiosk.appView.has(one, SOME);
        kiosk.polling.doubt(kiosk.instant());
        kiosk.run(Duration.ofHours(1));
        var two = age("b", -30);
        kiosk.appView.asked.clear();
        kiosk.polling.doubt(kiosk.instant());
        kiosk.run(Duration.ofHours(5));
        assertThat(kiosk.appView.asked.poll()).containsExactlyInAnyOrder(one, two);
        assertThat(kiosk.appView.asked)
                .as("only the one it does not have")
                .allMatch(asked -> asked.equals(List.of(two)));
    }

    @Test
    void theRemainingCallsLastUntilTheReset() {
        kiosk.mentions(100);
        kiosk.appView.sends("ratelimit-limit", 3000);
        kiosk.appView.sends("ratelimit-remaining", 2);
        kiosk.appView.sends("ratelimit-reset", Kiosk.NOON.plusSeconds(300).getEpochSecond());
        assertThat(kiosk.step()).isEqualTo(Duration.ofSeconds(100));
        kiosk.appView.sends("ratelimit-remaining", 0);
        assertThat(kiosk.step()).isEqualTo(Duration.ofSeconds(200));
        assertThat(kiosk.step()).as("after the reset").isEqualTo(PACE);
    }

    @Test
    void nothingIsAskedBeforeItsTimeAlsoWhenCountsAreInDoubt() {
        kiosk.mentions(100);
        kiosk.appView.answers(429, Map.of("Retry-After", "120"), "");
        assertThat(kiosk.polling.step()).isEqualTo(Duration.ofMinutes(2));
        kiosk.pass(Duration.ofSeconds(50));
        kiosk.polling.doubt(kiosk.instant());
        assertThat(kiosk.polling.step()).isEqualTo(Duration.ofSeconds(70));
        assertThat(kiosk.appView.asked).hasSize(1);
        kiosk.pass(Duration.ofSeconds(70));
        assertThat(kiosk.polling.step()).isEqualTo(PACE);
    }

    @Test
    void tooManyRequestsWithoutAWordWaitForTheReset() {
        kiosk.mentions(1);
        var reset = String.valueOf(Kiosk.NOON.plusSeconds(90).getEpochSecond());
        kiosk.appView.answers(429, Map.of("ratelimit-remaining", "0", "ratelimit-reset", reset), "");
        assertThat(kiosk.step()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void failuresAreTriedAgainEverLaterAndNothingIsLost() {
        var posts = kiosk.mentions(1);
        kiosk.appView.has(posts.get(0), SOME);
        for (int i = 0; i < 14; i++) {
            kiosk.appView.answers(i % 2 == 0 ? 502 : 200, Map.of(), "<html>bad gateway</html>");
        }
        for (int i = 0; i < 14; i++) {
            var full = Math.min(600_000, 2_000 << i);
            assertThat(kiosk.step().toMillis()).isBetween(full / 2L, (long) full);
        }
        assertThat(kiosk.step()).isEqualTo(PACE);
        assertThat(kiosk.counts(posts.get(0))).isEqualTo(SOME);
        assertThat(kiosk.polling.counts()).isEqualTo(new PollCounts(1, 1, 0, 0, 14));
    }

    @Test
    void anAppViewThatIsAwayForLongIsAProblemUntilItIsBack() {
        kiosk.mentions(1);
        kiosk.appView.answers(500, Map.of(), "");
        kiosk.step();
        assertThat(kiosk.polling.outage().problem()).isNull();
        for (int i = 0; i < 8; i++) {
            kiosk.appView.answers(503, Map.of(), "");
            kiosk.step();
        }
        assertThat(kiosk.polling.outage().problem())
                .contains("has told no counts for", "min (HTTP 503); likes and reposts stay as they were last told");
        kiosk.step();
        assertThat(kiosk.polling.outage().problem()).isNull();
    }

    @Test
    void onePostThatAQuestionIsRefusedForIsFoundAndLeftOut() {
        var posts = kiosk.mentions(25);
        posts.forEach(post -> kiosk.appView.has(post, SOME));
        kiosk.appView.refuses(posts.get(7));
        kiosk.run(Duration.ofSeconds(59));
        assertThat(posts).filteredOn(post -> !kiosk.counts(post).equals(SOME)).containsExactly(posts.get(7));
        assertThat(kiosk.polling.counts().asked()).isEqualTo(25);
        assertThat(kiosk.polling.counts().missing()).isEqualTo(1);
    }

    @Test
    void whatACacheHeldIsAsOfWhenItWasPutThere() {
        var post = kiosk.mentions(1).get(0);
        kiosk.appView.has(post, SOME);
        kiosk.appView.sends("Age", 30);
        kiosk.step();
        like(post, "a", Kiosk.NOON.minusSeconds(31));
        like(post, "b", Kiosk.NOON.minusSeconds(29));
        assertThat(kiosk.counts(post).likes()).isEqualTo(SOME.likes() + 1);
    }

    @Test
    void aPostDeletedMeanwhileIsNoTrouble() {
        var posts = kiosk.mentions(30);
        posts.forEach(post -> kiosk.appView.has(post, SOME));
        kiosk.step();
        kiosk.database.change(facts -> {
            var account = facts.accounts().find(PostDraft.did("ada")).orElseThrow();
            facts.accounts().purge(account, kiosk.instant());
        });
        assertThat(kiosk.step()).isEqualTo(PACE);
        assertThat(kiosk.step()).isEqualTo(IDLE);
    }

    private AtUri age(String rkey, int minutes) {
        return kiosk.mention(rkey, Duration.ofMinutes(minutes));
    }

    private void like(AtUri post, String rkey, Instant at) {
        kiosk.database.change(facts -> {
            var author = facts.accounts().find(post.did()).orElseThrow().id();
            var id = facts.posts().find(author, post.rkey()).orElseThrow().id();
            var fan = facts.accounts().findOrAdd(PostDraft.did("fan" + rkey)).id();
            facts.engagements().add(Kind.LIKE, fan, rkey, Tid.of(at, 0), id, at);
        });
    }
}
