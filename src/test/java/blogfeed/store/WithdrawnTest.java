package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.AccountStatus;
import blogfeed.model.PostDraft;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawnTest {
    private static final String URL = "https://ada.example.com/one";
    private static final AccountStatus SUSPENDED = new AccountStatus(false, "suspended");

    @TempDir
    Path folder;

    private SmallStore store;
    private long first;
    private long second;
    private long others;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        first = store.mention(draft("ada", "1", 0).post(), URL);
        second = store.mention(draft("ada", "2", 1).post(), URL);
        others = store.mention(draft("ben", "1", 2).post(), URL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDeletedPostIsWithdrawnOnceThatIsCommitted() {
        store.database.change(facts -> {
            facts.posts().delete(first);
            assertThat(withdrawn(first)).isFalse();
        });
        assertThat(withdrawn(first)).isTrue();
        assertThat(withdrawn(second)).isFalse();
    }

    @Test
    void aDeletionThatWasRolledBackWithdrawsNothing() {
        assertThatThrownBy(() -> store.database.change(facts -> {
                    facts.posts().delete(first);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(withdrawn(first)).isFalse();
    }

    @Test
    void aDeletionInAnAttemptThatFailedWithdrawsNothing() {
        store.database.change(facts -> {
            facts.posts().delete(first);
            assertThatThrownBy(() -> facts.attempt(() -> {
                        facts.posts().delete(second);
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(withdrawn(first)).isTrue();
        assertThat(withdrawn(second)).isFalse();
    }

    @Test
    void postsOfAnInactiveAccountAreWithdrawnUntilItIsActiveAgain() {
        status(SUSPENDED, 5);
        assertThat(withdrawn(first) && withdrawn(second)).isTrue();
        assertThat(withdrawn(others)).isFalse();
        status(AccountStatus.ACTIVE, 6);
        assertThat(withdrawn(first) || withdrawn(second)).isFalse();
    }

    @Test
    void postsOfAPurgedAccountStayWithdrawn() {
        store.database.change(facts -> facts.accounts().purge(account(facts), minute(5)));
        status(AccountStatus.ACTIVE, 6);
        assertThat(withdrawn(first) && withdrawn(second)).isTrue();
        assertThat(withdrawn(others)).isFalse();
    }

    private void status(AccountStatus status, int minute) {
        store.database.change(facts -> facts.accounts().setStatus(account(facts), status, minute(minute)));
    }

    private static Accounts.Account account(Facts facts) {
        return facts.accounts().find(PostDraft.did("ada")).orElseThrow();
    }

    private boolean withdrawn(long post) {
        return store.database.withdrawn().contains(post);
    }
}
