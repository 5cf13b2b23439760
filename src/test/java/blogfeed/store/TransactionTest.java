package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.PostDraft;
import blogfeed.model.StreamCursor;
import blogfeed.store.Engagements.Kind;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
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
    void aWriteThatFailsStoresNothing() {
        assertThatThrownBy(() -> store.database.change(facts -> {
                    SmallStore.mention(facts, draft("ada", "1", 0).post(), ONE);
                    facts.cursors().save(StreamCursor.of("here", 7, minute(0)), true);
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(store.look("SELECT did FROM account")).isEmpty();
        assertThat(store.look("SELECT url FROM article")).isEmpty();
        var found = store.ask(facts -> facts.cursors().latest(true));
        assertThat(found).isEmpty();
        assertThat(store.database.changes()).isZero();
    }

    @Test
    void afterAWriteThatFailedTheNextOneIsStored() {
        assertThatThrownBy(() -> store.database.change(facts -> {
                    throw new AssertionError("a bug");
                }))
                .isInstanceOf(AssertionError.class);
        store.mention(draft("ada", "1", 0).post(), ONE);
        assertThat(store.look("SELECT url FROM article")).containsExactly(ONE);
    }

    @Test
    void aReadSeesOneMomentWhateverIsWrittenBesideIt() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        var seen = store.ask(facts -> {
            var before = facts.articles().find(TWO);
            CompletableFuture.runAsync(() -> store.mention(draft("ben", "1", 1).post(), TWO))
                    .join();
            var after = facts.articles().find(TWO);
            return before.isPresent() || after.isPresent();
        });
        assertThat(seen).isFalse();
        var found = store.ask(facts -> facts.articles().find(TWO));
        assertThat(found).isPresent();
    }

    @Test
    void aReadCannotChangeAnything() {
        assertThatThrownBy(() -> store.ask(facts -> facts.accounts().findOrAdd(PostDraft.did("ada"))))
                .isInstanceOf(StoreException.class);
        assertThat(store.look("SELECT did FROM account")).isEmpty();
    }

    @Test
    void anAttemptThatFailsLeavesNothingAndWhatWasDoneBeforeStands() {
        store.database.change(facts -> {
            SmallStore.mention(facts, draft("ada", "1", 0).post(), ONE);
            assertThatThrownBy(() -> facts.attempt(() -> {
                        SmallStore.mention(facts, draft("ben", "1", 1).post(), TWO);
                        throw new IllegalStateException("in the middle");
                    }))
                    .hasMessage("in the middle");
            facts.attempt(() -> SmallStore.mention(facts, draft("cam", "1", 2).post(), ONE));
        });
        assertThat(store.look("SELECT did FROM account ORDER BY id")).containsExactly("did:plc:ada", "did:plc:cam");
        assertThat(store.look("SELECT url FROM article")).containsExactly(ONE);
    }

    @Test
    void onlyWhatCouldChangeARankingCountsAsAChange() {
        var post = store.mention(draft("ada", "1", 0).post(), ONE);
        var fan = store.account("fan").id();
        var before = store.database.changes();
        store.database.change(facts -> facts.cursors().save(StreamCursor.of("here", 7, minute(0)), true));
        store.database.change(
                facts -> facts.nearMisses().add(TWO, draft("ben", "1", 1).post(), java.util.List.of()));
        assertThat(store.database.changes()).isEqualTo(before);
        like(fan, post);
        assertThat(store.database.changes()).isEqualTo(before + 1);
        like(fan, post);
        assertThat(store.database.changes()).isEqualTo(before + 1);
    }

    @Test
    void aStatementThatFailsNamesItself() {
        SmallStore.tamper(folder, """
                CREATE TRIGGER full BEFORE INSERT ON account BEGIN SELECT raise(ABORT, 'disk full'); END
                """);
        assertThatThrownBy(() -> store.account("ada"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("disk full")
                .hasMessageContaining("INSERT INTO account");
    }

    private void like(long fan, long post) {
        store.database.change(facts -> facts.engagements().add(Kind.LIKE, fan, "a", rev(3), post, minute(3)));
    }
}
