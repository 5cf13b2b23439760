package blogfeed.store;

import static blogfeed.store.SmallStore.NOON;
import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.PolledCounts.Due;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolledCountsTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(7));

    @TempDir
    Path folder;

    private SmallStore store;
    private long post;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        post = store.mention(draft("ada", "1", 0).post(), ONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsToldReplacesWhatTheStreamCounted() {
        like("a", 1);
        told(new Engagement(10, 2, 3, 4), 5);
        assertThat(counts()).isEqualTo(new Engagement(10, 2, 3, 4));
    }

    @Test
    void whatTheStreamBringsOfLaterIsAddedAndOfBeforeIsNot() {
        told(likes(10), 5);
        like("a", 6);
        like("b", 4);
        like("c", 5);
        assertThat(counts()).isEqualTo(likes(11));
    }

    @Test
    void whatTheStreamHadBroughtOfLaterStaysAdded() {
        like("a", 6);
        like("b", 7);
        unlike("b", 8);
        told(likes(10), 5);
        assertThat(counts()).isEqualTo(likes(11));
    }

    @Test
    void whatGoesLaterIsSubtractedWheneverTheStreamBroughtIt() {
        like("a", 1);
        like("b", 1);
        unlike("b", 6);
        told(likes(10), 5);
        unlike("a", 7);
        like("c", 2);
        unlike("c", 8);
        assertThat(counts()).isEqualTo(likes(7));
    }

    @Test
    void whatWentBeforeIsNotSubtractedAgain() {
        like("a", 1);
        told(likes(10), 5);
        unlike("a", 4);
        assertThat(counts()).isEqualTo(likes(10));
    }

    @Test
    void aNewerRevisionOfARecordCountsOnceMoreOnlyForWhatItReplaces() {
        like("a", 1);
        told(likes(10), 5);
        like("a", 6);
        assertThat(counts()).isEqualTo(likes(10));
        told(likes(10), 7);
        assertThat(counts()).isEqualTo(likes(10));
    }

    @Test
    void whatAPurgedAccountGaveIsSubtractedWhereItWasTold() {
        like("a", 1);
        told(likes(10), 5);
        var account = store.account("a");
        store.database.change(facts -> facts.accounts().purge(account, minute(6)));
        assertThat(counts()).isEqualTo(likes(9));
    }

    @Test
    void anOlderTellingChangesNothing() {
        told(likes(10), 5);
        told(likes(7), 4);
        assertThat(counts()).isEqualTo(likes(10));
    }

    @Test
    void countsAreNeverBelowNothing() {
        like("a", 4);
        told(likes(0), 5);
        unlike("a", 6);
        assertThat(counts()).isEqualTo(Engagement.NONE);
    }

    @Test
    void onlyCountsThatChangeAreReasonToRankAnew() {
        told(likes(10), 5);
        var changes = store.database.changes();
        told(likes(10), 6);
        assertThat(store.database.changes()).isEqualTo(changes);
        told(likes(11), 7);
        assertThat(store.database.changes()).isEqualTo(changes + 1);
    }

    @Test
    void countsOfAPostThatIsGoneAreDropped() {
        store.database.change(facts -> facts.posts().delete(post));
        told(likes(10), 5);
        assertThat(store.look("SELECT count(*) FROM poll")).containsExactly("0");
    }

    @Test
    void theMostEngagedWithPerHourOfAgeAreDueFirst() {
        var old = store.mention(draft("ben", "1", -600).post(), ONE);
        var popular = store.mention(draft("cam", "1", -600).post(), ONE);
        told(popular, likes(100), -599);
        assertThat(due(10, 1)).extracting(Due::postId).containsExactly(popular);
        assertThat(due(10, 3)).extracting(Due::postId).containsExactly(popular, post, old);
    }

    @Test
    void countsToldBeforeTheyMayHaveGoneWrongAreWanted() {
        told(likes(1), 5);
        assertThat(wanted(6, 10)).containsExactly(true);
        assertThat(wanted(5, 10)).containsExactly(false);
    }

    @Test
    void aPostWhoseEngagementTheStreamBroughtFromTheFirstIsNotWanted() {
        assertThat(wanted(0, 10)).containsExactly(false);
        assertThat(wanted(1, 10)).containsExactly(true);
    }

    @Test
    void aPostThatWasKeptLateIsWantedUntilItIsTold() {
        store.database.change(facts -> facts.polledCounts().missed(post, minute(7)));
        assertThat(wanted(0, 10)).containsExactly(true);
        told(likes(1), 8);
        assertThat(wanted(0, 10)).containsExactly(false);
    }

    @Test
    void countsToldWhileEngagementCameInAreWantedAgain() {
        told(likes(1), 5);
        like("a", 6);
        assertThat(wanted(0, 10)).containsExactly(true);
        told(likes(1), 8);
        assertThat(wanted(0, 10)).containsExactly(false);
    }

    @Test
    void countsToldWhileEngagementWentAreWantedAgain() {
        like("a", 1);
        told(likes(1), 5);
        unlike("a", 4);
        assertThat(wanted(0, 10)).containsExactly(true);
    }

    @Test
    void whetherEngagementCameInIsJudgedOnlyOnceTheStreamIsThatFar() {
        told(likes(1), 5);
        assertThat(wanted(0, 6)).isEmpty();
        assertThat(wanted(0, 7)).containsExactly(false);
    }

    @Test
    void noFeedsArticlesAreNotWanted() {
        var due = store.ask(facts -> facts.polledCounts().due(NOON, minute(9), minute(9), minute(9), 10));
        assertThat(due).extracting(Due::wanted).containsExactly(false);
    }

    @Test
    void whatIsPutOffIsDueThenOrWhenEverythingIs() {
        store.database.change(facts -> facts.polledCounts().putOff(post, minute(10)));
        assertThat(due(9, 10)).isEmpty();
        assertThat(due(10, 10)).hasSize(1);
        store.database.change(facts -> facts.polledCounts().putOffForGood(post));
        assertThat(due(10, 10)).isEmpty();
        store.database.change(facts -> facts.polledCounts().allDue(NOON));
        assertThat(due(10, 10)).isEmpty();
        store.database.change(facts -> facts.polledCounts().allDue(LONG_AGO));
        assertThat(due(10, 10)).hasSize(1);
    }

    /** Each by somebody of the record's name. */
    private void like(String rkey, int minute) {
        var fan = store.account(rkey).id();
        store.database.change(
                facts -> facts.engagements().add(Kind.LIKE, fan, rkey, rev(minute), post, minute(minute)));
    }

    private void unlike(String rkey, int minute) {
        var fan = store.account(rkey).id();
        store.database.change(facts -> facts.engagements().remove(Kind.LIKE, fan, rkey, rev(minute), minute(minute)));
    }

    private void told(Engagement counts, int minute) {
        told(post, counts, minute);
    }

    private void told(long id, Engagement counts, int minute) {
        store.database.change(facts -> facts.polledCounts().set(id, counts, minute(minute)));
    }

    private static Engagement likes(int count) {
        return new Engagement(count, 0, 0, 0);
    }

    private Engagement counts() {
        return store.kept(PostDraft.uri("ada", "1")).engagement();
    }

    private List<Due> due(int now, int limit) {
        return store.ask(facts -> facts.polledCounts().due(LONG_AGO, minute(now), minute(now), minute(now), limit));
    }

    /** Whether the post is wanted, empty where that is not known yet. */
    private List<Boolean> wanted(int wrongUntil, int streamAt) {
        return store
                .ask(facts -> facts.polledCounts().due(LONG_AGO, minute(wrongUntil), minute(60), minute(streamAt), 10))
                .stream()
                .map(Due::wanted)
                .toList();
    }
}
