package blogfeed.store;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import blogfeed.store.Accounts.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HiddenAccountsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Retention.Ages AGES = new Retention.Ages(
            Duration.ofDays(90),
            Duration.ofDays(3),
            Duration.ofDays(3),
            Duration.ofDays(2),
            Duration.ofDays(400),
            Duration.ofDays(30));

    @TempDir
    Path folder;

    private static void hide(Facts facts, Did did) {
        facts.accounts().setStatus(facts.accounts().findOrAdd(did), new AccountStatus(false, "suspended"), NOON);
    }

    private static Optional<Account> find(Database database, Did did) {
        return database.read(facts -> facts.accounts().find(did));
    }

    @Test
    void aHiddenAccountIsForgottenLaterUnlessItHoldsFacts() {
        var empty = new Did("did:plc:emptyemptyemptyemptyempt");
        var gone = new Did("did:plc:gonegonegonegonegonegone");
        try (var database = Database.open(folder)) {
            database.change(facts -> {
                hide(facts, empty);
                hide(facts, gone);
                long id = facts.accounts().find(gone).orElseThrow().id();
                facts.posts().bury(id, "3kq2abcdefghi", Tid.of(NOON, 0), NOON.plus(Duration.ofDays(5)));
                facts.retention().forgetRest(AGES, NOON.plus(Duration.ofDays(4)));
            });
            assertThat(find(database, empty))
                    .as("its posts may still come back")
                    .isPresent();
            database.change(facts -> facts.retention().forgetRest(AGES, NOON.plus(Duration.ofDays(6))));
            assertThat(find(database, empty)).isEmpty();
            assertThat(find(database, gone)).isPresent();
        }
    }
}
