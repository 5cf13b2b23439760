package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Facts;
import blogfeed.wire.StreamEvent.AccountChanged;
import blogfeed.wire.StreamEvent.RepoSynced;
import java.util.Optional;

/** Folds the status of accounts into the facts: inactive hides, active shows again, deleted purges. */
final class AccountFolding {
    private final DocumentFolding documents;
    private final ArticleJudge judge;

    AccountFolding(DocumentFolding documents, ArticleJudge judge) {
        this.documents = documents;
        this.judge = judge;
    }

    void changed(AccountChanged event, Facts facts) {
        account(event, facts)
                .filter(account -> event.at().isAfter(account.statusAt()))
                .ifPresent(account -> change(account, event, facts));
    }

    void synced(RepoSynced event, Facts facts) {
        facts.accounts().find(event.did()).ifPresent(account -> {
            var touched = facts.accounts().articlesOf(account);
            facts.accounts().awaitResync(account, event.rev(), event.at());
            documents.statusChanged(account, facts);
            judge.judge(touched, facts);
        });
        facts.nearMisses().removeAllOf(event.did(), event.at());
    }

    private void change(Account account, AccountChanged event, Facts facts) {
        var touched = facts.accounts().articlesOf(account);
        if (event.status().deleted()) {
            facts.nearMisses().removeAllOf(event.did(), event.at());
            facts.accounts().purge(account, event.at());
            documents.purge(account, event.at(), facts);
        }
        facts.accounts().setStatus(account, event.status(), event.at());
        documents.statusChanged(account, facts);
        judge.judge(touched, facts);
    }

    /** An account is hidden also before it left a fact: its posts may come later, or be near-misses until then. */
    private static Optional<Account> account(AccountChanged event, Facts facts) {
        return event.status().active()
                ? facts.accounts().find(event.did())
                : Optional.of(facts.accounts().findOrAdd(event.did()));
    }
}
