package blogfeed.ingest;

import blogfeed.jetstream.StreamEvent.AccountChanged;
import blogfeed.store.Facts;

/** Folds the status of accounts into the facts: inactive hides, active shows again, deleted purges. */
final class AccountFolding {
    void changed(AccountChanged event, Facts facts) {
        if (event.status().deleted()) {
            facts.nearMisses().removeAllOf(event.did());
        }
        facts.accounts()
                .find(event.did())
                .filter(account -> event.at().isAfter(account.statusAt()))
                .ifPresent(account -> {
                    if (event.status().deleted()) {
                        facts.accounts().purge(account, event.at());
                    }
                    facts.accounts().setStatus(account, event.status(), event.at());
                });
    }
}
