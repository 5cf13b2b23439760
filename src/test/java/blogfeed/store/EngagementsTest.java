package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.store.Engagements.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngagementsTest {
    @TempDir
    Path folder;

    private SmallStore store;
    private long post;
    private long fan;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        post = store.mention(draft("ada", "1", 0).post(), "https://ada.example.com/one");
        fan = store.account("fan").id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRecordCountsOnceHoweverOftenItIsDelivered(Kind kind) {
        add(kind, "a", 1);
        add(kind, "a", 1);
        assertThat(counts()).isEqualTo(only(kind, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LIKE", "REPOST"})
    void whoLikesOrRepostsAPostTwiceCountsOnceUntilBothAreTakenBack(Kind kind) {
        add(kind, "a", 1);
        add(kind, "b", 2);
        assertThat(counts()).isEqualTo(only(kind, 1));
        remove(kind, "a", 3);
        assertThat(counts()).isEqualTo(only(kind, 1));
        remove(kind, "b", 4);
        assertThat(counts()).isEqualTo(Engagement.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"QUOTE", "REPLY"})
    void everyQuoteAndReplyCounts(Kind kind) {
        add(kind, "a", 1);
        add(kind, "b", 2);
        assertThat(counts()).isEqualTo(only(kind, 2));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedRecordIsTakenBackAndStaysSo(Kind kind) {
        var other = store.account("other").id();
        add(kind, "a", 1);
        store.database.change(facts -> facts.engagements().add(kind, other, "b", rev(2), post, minute(2)));
        remove(kind, "a", 3);
        remove(kind, "a", 3);
        add(kind, "a", 1);
        assertThat(counts()).isEqualTo(only(kind, 1));
        remove(kind, "a", 4);
        assertThat(counts()).isEqualTo(only(kind, 1));
    }

    @Test
    void aRemovalOlderThanTheRecordChangesNothing() {
        add(Kind.LIKE, "a", 5);
        remove(Kind.LIKE, "a", 4);
        remove(Kind.LIKE, "a", 5);
        assertThat(counts().likes()).isEqualTo(1);
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        remove(Kind.REPOST, "a", 4);
        assertThat(counts()).isEqualTo(Engagement.NONE);
    }

    @Test
    void aKeyNamesOneRecordOfOneKindAndOneAccount() {
        var other = store.account("other").id();
        add(Kind.LIKE, "a", 1);
        add(Kind.REPOST, "a", 1);
        store.database.change(facts -> facts.engagements().add(Kind.LIKE, other, "a", rev(1), post, minute(1)));
        assertThat(counts()).isEqualTo(new Engagement(2, 1, 0, 0));
        remove(Kind.LIKE, "a", 2);
        assertThat(counts()).isEqualTo(new Engagement(1, 1, 0, 0));
    }

    @Test
    void onlyWhatCountsIsNamedToWhoeverScreensTheStream() {
        add(Kind.LIKE, "a", 1);
        add(Kind.LIKE, "b", 1);
        remove(Kind.LIKE, "a", 2);
        var named = new ArrayList<String>();
        store.database.read(facts -> {
            facts.engagements().forEachCounted((did, rkey) -> named.add(did + "/" + rkey));
            return true;
        });
        assertThat(named).containsExactly("did:plc:fan/b");
    }

    @Test
    void aPostTakesTheEngagementItReceivedWithIt() {
        add(Kind.LIKE, "a", 1);
        store.database.change(facts -> facts.posts().delete(post));
        assertThat(store.look("SELECT count(*) FROM engagement")).containsExactly("0");
    }

    private void add(Kind kind, String rkey, int minute) {
        store.database.change(facts -> facts.engagements().add(kind, fan, rkey, rev(minute), post, minute(minute)));
    }

    private void remove(Kind kind, String rkey, int minute) {
        store.database.change(facts -> facts.engagements().remove(kind, fan, rkey, rev(minute), minute(minute)));
    }

    private Engagement counts() {
        return store.kept(PostDraft.uri("ada", "1")).engagement();
    }

    private static Engagement only(Kind kind, int count) {
        return switch (kind) {
            case LIKE -> new Engagement(count, 0, 0, 0);
            case REPOST -> new Engagement(0, count, 0, 0);
            case QUOTE -> new Engagement(0, 0, count, 0);
            case REPLY -> new Engagement(0, 0, 0, count);
        };
    }
}
