package blogfeed.store;

import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who posts and who engages. Only accounts that left a fact, or are hidden, have a row. */
public final class Accounts {
    /**
     * An account as stored.
     *
     * @param statusAt the event time of its status; the epoch while none was told
     * @param purgedAt when all it had written until then was deleted; the epoch while that never happened
     */
    public record Account(long id, AccountStatus status, Instant statusAt, Instant purgedAt) {
        /** Whether what this revision brought is gone for good, though the account may be back since. */
        public boolean hasPurged(Tid rev) {
            return !rev.time().isAfter(purgedAt);
        }
    }

    private final Sql sql;
    private final Recollection recollection;
    private final Facts facts;

    Accounts(Sql sql, Recollection recollection, Facts facts) {
        this.sql = sql;
        this.recollection = recollection;
        this.facts = facts;
    }

    public Optional<Account> find(Did did) {
        if (!recollection.mayHoldAccount(did.value())) {
            return Optional.empty();
        }
        return sql.one(
                "SELECT id, status, status_at, purged_at FROM account WHERE did = ?",
                row -> new Account(row.number(1), status(row.text(2)), row.time(3), row.time(4)),
                did.value());
    }

    public Account findOrAdd(Did did) {
        return find(did).orElseGet(() -> {
            recollection.addAccount(did.value());
            var id = sql.insert("INSERT INTO account (did) VALUES (?) RETURNING id", did.value());
            return new Account(id, AccountStatus.ACTIVE, Instant.EPOCH, Instant.EPOCH);
        });
    }

    /** Sets the handle of an account that has a row, unless a newer one was told. */
    public void setHandle(Did did, String handle, Instant at) {
        if (!recollection.mayHoldAccount(did.value())) {
            return;
        }
        sql.run(
                "UPDATE account SET handle = ?, handle_at = ? WHERE did = ? AND handle_at < ?",
                handle,
                at,
                did.value(),
                at);
    }

    /** Sets the status; the account's posts are shown or hidden at once. */
    public void setStatus(Account account, AccountStatus status, Instant at) {
        sql.run("UPDATE account SET status = ?, status_at = ? WHERE id = ?", status.name(), at, account.id());
        var posts = sql.all(
                "SELECT id FROM post WHERE account_id = ? AND resync_at IS NULL", row -> row.number(1), account.id());
        if (status.active()) {
            facts.restore(posts);
        } else {
            facts.withdraw(posts);
        }
    }

    /**
     * Removes all that the account posted until a moment, and takes back what it gave to others. Its row stays, as a
     * tombstone.
     */
    public void purge(Account account, Instant until) {
        var last = Tid.of(until, 1023).value();
        sql.run("UPDATE account SET purged_at = ? WHERE id = ?", until, account.id());
        sql.all("SELECT id FROM post WHERE account_id = ? AND rev <= ?", row -> row.number(1), account.id(), last)
                .forEach(facts.posts()::delete);
        sql.run(
                "UPDATE engagement SET removed_at = ? WHERE account_id = ? AND rev <= ? AND removed_at IS NULL",
                until,
                account.id(),
                last);
        sql.run("DELETE FROM engagement WHERE account_id = ? AND rev <= ?", account.id(), last);
        sql.run("DELETE FROM publication WHERE account_id = ? AND rev <= ?", account.id(), last);
    }

    /**
     * Voids all that the account wrote, until it is told again with that revision or a later one: its posts are hidden, what
     * it gave to others is taken back. Unlike a {@link #purge}, what its posts were given stays.
     */
    public void awaitResync(Account account, Tid rev, Instant at) {
        facts.posts().awaitResync(account.id(), rev, at);
        facts.engagements().awaitResync(account.id(), rev, at);
        facts.documents().awaitResync(account.id(), rev, at);
    }

    /** The handle that was told last; null where none was. */
    public @Nullable String handle(Account account) {
        return sql.one("SELECT coalesce(handle, '') FROM account WHERE id = ?", row -> row.text(1), account.id())
                .filter(handle -> !handle.isEmpty())
                .orElse(null);
    }

    /** The articles that the account's posts mention. */
    public List<Long> articlesOf(Account account) {
        return sql.all(
                "SELECT DISTINCT article_id FROM post JOIN link ON post_id = post.id WHERE account_id = ?",
                row -> row.number(1),
                account.id());
    }

    private static AccountStatus status(String name) {
        return name.equals(AccountStatus.ACTIVE.name()) ? AccountStatus.ACTIVE : new AccountStatus(false, name);
    }
}
