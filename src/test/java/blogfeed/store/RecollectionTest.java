package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.PostDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer, who asks the recollection first, must find whatever is in the tables. */
class RecollectionTest {
    private static final String KEPT = "https://ada.example.com/kept";
    private static final String MISSED = "https://ben.example.com/missed";
    private static final AtUri BENS = PostDraft.uri("ben", "2");

    @TempDir
    Path folder;

    private static void fill(SmallStore store) {
        store.mention(draft("ada", "1", 0).post(), KEPT);
        store.database.change(
                facts -> facts.nearMisses().add(MISSED, draft("ben", "2", 0).post(), List.of(SmallStore.BECAUSE)));
    }

    private static boolean write(SmallStore store, Predicate<Facts> work) {
        return store.database.write(work::test);
    }

    private static void assertAllIsFound(SmallStore store) {
        var ada = PostDraft.did("ada");
        var cam = PostDraft.did("cam");
        assertThat(write(store, facts -> facts.accounts().find(ada).isPresent()))
                .isTrue();
        assertThat(write(store, facts -> facts.articles().find(KEPT).isPresent()))
                .isTrue();
        assertThat(write(store, facts -> facts.nearMisses().othersLinkTo(MISSED, cam)))
                .isTrue();
        assertThat(write(store, facts -> facts.nearMisses().knowsNewer(BENS, rev(-1))))
                .isTrue();
        assertThat(write(store, facts -> facts.nearMisses().remove(BENS, rev(1))))
                .isTrue();
    }

    @Test
    void whatWasWrittenIsFound() {
        try (var store = new SmallStore(folder)) {
            fill(store);
            assertAllIsFound(store);
        }
    }

    @Test
    void whatAnEarlierRunWroteIsFound() {
        try (var store = new SmallStore(folder)) {
            fill(store);
        }
        try (var store = new SmallStore(folder)) {
            assertAllIsFound(store);
        }
    }

    @Test
    void whatWasTurnedAwayOfADeletedAccountGoesAlsoAfterARestart() {
        try (var store = new SmallStore(folder)) {
            fill(store);
        }
        try (var store = new SmallStore(folder)) {
            store.database.change(facts -> facts.nearMisses().removeAllOf(BENS.did(), SmallStore.minute(1)));
            assertThat(store.look("SELECT url FROM near_miss")).isEmpty();
        }
    }

    @Test
    void untilItIsLoadedEverythingMayBeThere() {
        var recollection = new Recollection();
        recollection.addAccount("did:plc:ada");
        assertThat(recollection.mayHoldAccount("did:plc:ben")).isTrue();
        assertThat(recollection.mayHoldArticle(KEPT)).isTrue();
        assertThat(recollection.mayHaveTurnedAway(1, "r")).isTrue();
        assertThat(recollection.isWorn()).isFalse();
    }

    @Test
    void loadedAnewItForgetsWhatIsGone() throws Exception {
        try (var store = new SmallStore(folder);
                var sql = new Sql(java.sql.DriverManager.getConnection(SmallStore.urlIn(folder)))) {
            fill(store);
            var recollection = new Recollection();
            recollection.load(sql);
            for (int i = 0; i <= 1 << 20; i++) {
                recollection.addAccount("did:plc:" + i);
            }
            assertThat(recollection.mayHoldAccount("did:plc:7")).isTrue();
            assertThat(recollection.isWorn()).isTrue();
            recollection.load(sql);
            assertThat(recollection.isWorn()).isFalse();
            assertThat(recollection.mayHoldAccount("did:plc:7")).isFalse();
            assertThat(recollection.mayHoldAccount(PostDraft.did("ada").value()))
                    .isTrue();
        }
    }
}
