package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.link;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.PostDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostsTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final String TWO = "https://ben.example.com/two";

    @TempDir
    Path folder;

    private SmallStore store;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDeletedPostLeavesNoLinkAndItsNumberIsNeverUsedAgain() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        var last = store.mention(draft("ada", "2", 1).post(), ONE, TWO);
        delete(last);
        assertThat(store.look("SELECT count(*) FROM link WHERE post_id = " + last))
                .containsExactly("0");
        assertThat(store.mention(draft("ada", "2", 2).post(), ONE)).isGreaterThan(last);
    }

    @Test
    void aNumberIsNotUsedAgainAfterARestartEither() {
        var last = store.mention(draft("ada", "1", 0).post(), ONE);
        delete(last);
        store.close();
        store = new SmallStore(folder);
        assertThat(store.mention(draft("ada", "2", 1).post(), ONE)).isGreaterThan(last);
    }

    @Test
    void aTombstoneHoldsDownItsOwnRevisionAndOlderOnes() {
        var ada = store.account("ada").id();
        store.database.change(facts -> facts.posts().bury(ada, "1", rev(5), minute(5)));
        assertThat(isBuried(ada, "1", 4)).isTrue();
        assertThat(isBuried(ada, "1", 5)).isTrue();
        assertThat(isBuried(ada, "1", 6)).isFalse();
        assertThat(isBuried(ada, "2", 4)).isFalse();
        assertThat(isBuried(store.account("ben").id(), "1", 4)).isFalse();
    }

    @Test
    void ofTwoDeletionsTheNewerOneIsRemembered() {
        var ada = store.account("ada").id();
        store.database.change(facts -> facts.posts().bury(ada, "1", rev(5), minute(5)));
        store.database.change(facts -> facts.posts().bury(ada, "1", rev(3), minute(8)));
        assertThat(isBuried(ada, "1", 5)).isTrue();
        store.database.change(facts -> facts.posts().bury(ada, "1", rev(9), minute(9)));
        assertThat(isBuried(ada, "1", 9)).isTrue();
    }

    @Test
    void anEditReplacesWordsAndLinksButNotWhenItWasFirstSeen() {
        var first = draft("ada", "1", 0).labels("porn").languages("en").post();
        var id = store.mention(first, ONE);
        var edited = PostDraft.of("ada", "1", minute(30))
                .text("on second thoughts")
                .languages("de", "fr")
                .labels()
                .replyTo(PostDraft.uri("ben", "7"))
                .post();
        store.database.change(facts -> {
            facts.posts().update(id, edited);
            facts.posts().addLink(id, 0, facts.articles().findOrAdd(SmallStore.target(TWO), minute(30)), link(TWO));
        });
        var life = store.kept(PostDraft.uri("ada", "1"));
        assertThat(life.articles()).containsExactly(TWO);
        assertThat(life.text()).isEqualTo("on second thoughts");
        assertThat(life.witnessedAt()).isEqualTo(minute(0));
        assertThat(store.look("SELECT languages || '|' || labels || '|' || parent FROM post"))
                .containsExactly("de fr||at://did:plc:ben/app.bsky.feed.post/7");
    }

    @Test
    void aPostCountsAsWrittenAtTheEarliestOfItsThreeTimes() {
        var at = minute(0);
        store.mention(draft("ada", "1", 0).claimed(at.plus(Duration.ofDays(9))).post(), ONE);
        store.mention(draft("ada", "2", 0).claimed(at.minus(Duration.ofDays(9))).post(), ONE);
        store.mention(draft("ada", "3", 0).revised(at.minusSeconds(5)).post(), ONE);
        assertThat(store.look("SELECT posted_at FROM post ORDER BY rkey"))
                .containsExactly(micros(at), micros(at.minus(Duration.ofDays(9))), micros(at.minusSeconds(5)));
    }

    @Test
    void everyKeptPostIsNamedToWhoeverScreensTheStream() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        delete(store.mention(draft("ada", "2", 0).post(), ONE));
        store.mention(draft("ben", "3", 0).post(), TWO);
        var named = new ArrayList<String>();
        store.ask(facts -> {
            facts.posts().forEachKept((did, rkey) -> named.add(did + "/" + rkey));
            return true;
        });
        assertThat(named).containsExactlyInAnyOrder("did:plc:ada/1", "did:plc:ben/3");
    }

    private void delete(long post) {
        store.database.change(facts -> facts.posts().delete(post));
    }

    private boolean isBuried(long account, String rkey, int minute) {
        return store.ask(facts -> facts.posts().isBuried(account, rkey, rev(minute)));
    }

    private static String micros(java.time.Instant at) {
        return String.valueOf(Micros.of(at));
    }
}
