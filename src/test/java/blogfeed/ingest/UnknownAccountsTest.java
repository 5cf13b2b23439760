package blogfeed.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.feed.GateRules;
import blogfeed.link.HostLists;
import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Database;
import blogfeed.wire.StreamEvent.AccountChanged;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnknownAccountsTest {
    private static final Did ANNA = new Did("did:plc:annaannaannaannaannaanna");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AccountStatus TAKEN_DOWN = new AccountStatus(false, "takendown");

    private static final EventFolding FOLDING = new EventFolding(
            new Rules(HostLists.read(Path.of("feeds", "hosts")), new GateRules(List.of(), Map.of()), List.of()),
            new KnownRecords());

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void changed(AccountStatus status, Instant at) {
        database.change(facts -> FOLDING.apply(new AccountChanged(ANNA, status, at), facts, new Tally()));
    }

    private Optional<Account> anna() {
        return database.read(facts -> facts.accounts().find(ANNA));
    }

    @Test
    void anAccountHiddenBeforeItsFirstFactStaysHiddenWithIt() {
        changed(TAKEN_DOWN, NOON);
        Account kept = database.write(facts -> facts.accounts().findOrAdd(ANNA));
        assertThat(kept.status()).isEqualTo(TAKEN_DOWN);
    }

    @Test
    void itIsShownWhenItComesBackButNotForAnOlderEvent() {
        changed(TAKEN_DOWN, NOON);
        changed(AccountStatus.ACTIVE, NOON.minusSeconds(1));
        assertThat(anna().orElseThrow().status()).isEqualTo(TAKEN_DOWN);
        changed(AccountStatus.ACTIVE, NOON.plusSeconds(1));
        assertThat(anna().orElseThrow().status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anActiveAccountWithoutFactsIsNotNoted() {
        changed(AccountStatus.ACTIVE, NOON);
        assertThat(anna()).isEmpty();
    }
}
