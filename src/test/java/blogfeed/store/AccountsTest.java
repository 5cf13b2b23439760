package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.rev;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Engagements.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final String ONE = "https://ada.example.com/one";
    private static final AccountStatus DELETED = new AccountStatus(false, "deleted");

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
    void anAccountIsFoundAgainByItsDid() {
        var ada = store.account("ada");
        assertThat(store.account("ada")).isEqualTo(ada);
        assertThat(store.account("ben").id()).isNotEqualTo(ada.id());
        assertThat(ada.status()).isEqualTo(AccountStatus.ACTIVE);
        var found = store.ask(facts -> facts.accounts().find(PostDraft.did("cam")));
        assertThat(found).isEmpty();
    }

    @Test
    void aStatusIsReadBackWithItsTime() {
        var strange = new AccountStatus(false, "desynchronized");
        store.database.change(facts -> facts.accounts().setStatus(account(facts), strange, minute(5)));
        assertThat(store.account("ada").status()).isEqualTo(strange);
        assertThat(store.account("ada").statusAt()).isEqualTo(minute(5));
    }

    @Test
    void anOlderHandleNeverReplacesANewerOne() {
        store.account("ada");
        handle("new.example", 5);
        handle("old.example", 4);
        assertThat(store.look("SELECT handle FROM account")).containsExactly("new.example");
        handle("newest.example", 6);
        assertThat(store.look("SELECT handle FROM account")).containsExactly("newest.example");
    }

    @Test
    void aPurgeRemovesWhatTheAccountPostedAndTakesBackWhatItGave() {
        store.mention(draft("ada", "1", 0).post(), ONE);
        var bens = store.mention(draft("ben", "1", 1).post(), ONE);
        var ada = store.account("ada");
        var cam = store.account("cam").id();
        store.database.change(facts -> {
            facts.engagements().add(Kind.LIKE, ada.id(), "a", rev(2), bens, minute(2));
            facts.engagements().add(Kind.REPLY, ada.id(), "b", rev(2), bens, minute(2));
            facts.engagements().add(Kind.LIKE, cam, "a", rev(2), bens, minute(2));
            facts.accounts().purge(ada, minute(3));
        });
        assertThat(store.kept(PostDraft.uri("ben", "1")).engagement()).isEqualTo(new Engagement(1, 0, 0, 0));
        assertThat(store.look("SELECT did || '/' || rkey FROM post JOIN account ON account.id = account_id"))
                .containsExactly("did:plc:ben/1");
    }

    @Test
    void whatAPurgeTookIsGoneForGoodAlsoWhenTheAccountIsBack() {
        store.database.change(facts -> {
            facts.accounts().purge(account(facts), minute(3));
            facts.accounts().setStatus(account(facts), DELETED, minute(3));
            facts.accounts().setStatus(account(facts), AccountStatus.ACTIVE, minute(9));
        });
        assertThat(store.account("ada").hasPurged(rev(2))).isTrue();
        assertThat(store.account("ada").hasPurged(rev(3))).isTrue();
        assertThat(store.account("ada").hasPurged(rev(4))).isFalse();
        assertThat(store.account("ben").hasPurged(rev(2))).isFalse();
    }

    private void handle(String handle, int minute) {
        store.database.change(facts -> facts.accounts().setHandle(PostDraft.did("ada"), handle, minute(minute)));
    }

    private static Account account(Facts facts) {
        return facts.accounts().findOrAdd(PostDraft.did("ada"));
    }
}
