package blogfeed.store;

import blogfeed.model.Tid;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Likes, reposts, quotes and replies of kept posts, each by its record, so that none counts twice. */
public final class Engagements {
    /** What sort of record engages. */
    public enum Kind {
        LIKE,
        REPOST,
        QUOTE,
        REPLY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Stored(Tid rev, long postId) {}

    private final Sql sql;
    private final Facts facts;

    Engagements(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * Adds it. A record known already, also a removed one, gives way only to a newer revision.
     *
     * @param at when the stream witnessed it: what its author claims can't tell whether a poll has counted it
     */
    public void add(Kind kind, long accountId, String rkey, Tid rev, long postId, Instant at) {
        if (insert(kind, accountId, rkey, rev, postId, at)
                || replace(kind, accountId, rkey, rev, postId, at)
                || toldAgain(kind, accountId, rkey, rev, at)) {
            facts.touch();
        }
    }

    /**
     * Ends the waiting of a record that was told with that revision: what was stored of it counts again, be it newer.
     *
     * @return whether it had waited
     */
    public boolean toldAgain(Kind kind, long accountId, String rkey, Tid rev, Instant at) {
        var stored = sql.one(
                """
                DELETE FROM engagement WHERE kind = ? AND account_id = ? AND rkey = ? AND resync_rev <= ?
                RETURNING rev, post_id
                """,
                row -> new Stored(new Tid(row.text(1)), row.number(2)),
                kind.toString(),
                accountId,
                rkey,
                rev.value());
        stored.ifPresent(it -> {
            insert(kind, accountId, rkey, it.rev, it.postId, at);
            facts.touch();
        });
        return stored.isPresent();
    }

    /** Takes back what an account gave, until it is told again with that revision or a later one. */
    void awaitResync(long accountId, Tid rev, Instant at) {
        var removed = sql.run(
                "UPDATE engagement SET removed_at = ?, resync_rev = ? WHERE account_id = ? AND removed_at IS NULL",
                at,
                rev.value(),
                accountId);
        if (removed > 0) {
            facts.touch();
        }
    }

    private boolean insert(Kind kind, long accountId, String rkey, Tid rev, long postId, Instant at) {
        return sql.run("""
                INSERT INTO engagement (kind, account_id, rkey, rev, post_id, at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, kind.toString(), accountId, rkey, rev.value(), postId, at) > 0;
    }

    private boolean replace(Kind kind, long accountId, String rkey, Tid rev, long postId, Instant at) {
        // An edit takes back what the older revision said, and may say it again at the same revision.
        var older =
                "WHERE kind = ? AND account_id = ? AND rkey = ? AND (rev < ? OR (rev = ? AND removed_at IS NOT NULL))";
        var revision = rev.value();
        // The triggers count by removal, so an older record that counts is removed, by the newer one, before it goes.
        sql.run(
                "UPDATE engagement SET removed_at = ? " + older + " AND removed_at IS NULL",
                at,
                kind.toString(),
                accountId,
                rkey,
                revision,
                revision);
        var gone = sql.run("DELETE FROM engagement " + older, kind.toString(), accountId, rkey, revision, revision);
        return gone > 0 && insert(kind, accountId, rkey, rev, postId, at);
    }

    /** Takes it back, where the removal is newer than what is stored. */
    public void remove(Kind kind, long accountId, String rkey, Tid rev, Instant at) {
        var removed = sql.run("""
                UPDATE engagement SET removed_at = ?, rev = ?, resync_rev = NULL
                 WHERE kind = ? AND account_id = ? AND rkey = ? AND rev < ?
                   AND (removed_at IS NULL OR resync_rev IS NOT NULL)
                """, at, rev.value(), kind.toString(), accountId, rkey, rev.value());
        if (removed > 0) {
            facts.touch();
        }
    }

    /**
     * Names every engagement that counts, or waits to be told again, by its account's DID and its record key, for whoever
     * screens the stream.
     */
    public void forEachCounted(BiConsumer<String, String> named) {
        sql.each("""
                SELECT did, rkey FROM engagement JOIN account ON account.id = account_id
                 WHERE removed_at IS NULL OR resync_rev IS NOT NULL
                """, row -> named.accept(row.text(1), row.text(2)));
    }
}
