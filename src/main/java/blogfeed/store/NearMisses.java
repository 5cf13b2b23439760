package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Tid;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Links that the gate turned away. */
public final class NearMisses {
    /** One link of one post, and why it was turned away. */
    public record NearMiss(String url, Post post, List<Reason> reasons) {}

    private static final String COLUMNS = "SELECT url, post, reasons FROM near_miss ";

    private final Sql sql;
    private final Recollection recollection;

    NearMisses(Sql sql, Recollection recollection) {
        this.sql = sql;
        this.recollection = recollection;
    }

    public void add(String url, Post post, List<Reason> reasons) {
        var did = post.uri().did().value();
        var account = key(did);
        var urlKey = key(url);
        recollection.addTurnedAway(account, post.uri().rkey(), urlKey);
        sql.run(
                """
                INSERT INTO near_miss (account_key, did, rkey, rev, witnessed_at, url_key, url, reasons, post)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET rev = excluded.rev, reasons = excluded.reasons, post = excluded.post
                 WHERE excluded.rev > rev
                """,
                account,
                did,
                post.uri().rkey(),
                post.rev().value(),
                post.witnessedAt(),
                urlKey,
                url,
                PostJson.write(reasons),
                PostJson.write(post));
    }

    /** The turned-away links to a URL, oldest first. */
    public List<NearMiss> of(String url) {
        return sql.all(COLUMNS + "WHERE url_key = ? AND url = ? ORDER BY id", NearMisses::read, key(url), url);
    }

    /** The turned-away links of a post. */
    public List<NearMiss> of(AtUri post) {
        var did = post.did().value();
        return sql.all(
                COLUMNS + "WHERE account_key = ? AND rkey = ? AND did = ? ORDER BY id",
                NearMisses::read,
                key(did),
                post.rkey(),
                did);
    }

    /** All of them, in the order in which they came. */
    public void forEach(Consumer<NearMiss> nearMiss) {
        sql.each(COLUMNS + "ORDER BY id", row -> nearMiss.accept(read(row)));
    }

    public long count() {
        return sql.one("SELECT count(*) FROM near_miss", row -> row.number(1)).orElseThrow();
    }

    /** Whether somebody other than this account linked there. */
    public boolean othersLinkTo(String url, Did did) {
        return recollection.mayHaveTurnedAwayTo(key(url))
                && sql.one(
                                "SELECT 1 FROM near_miss WHERE url_key = ? AND url = ? AND did <> ? LIMIT 1",
                                row -> true,
                                key(url),
                                url,
                                did.value())
                        .isPresent();
    }

    public void remove(String url) {
        if (recollection.mayHaveTurnedAwayTo(key(url))) {
            sql.run("DELETE FROM near_miss WHERE url_key = ? AND url = ?", key(url), url);
        }
    }

    /** Forgets a post, where the given revision is newer; whether there was anything to forget. */
    public boolean remove(AtUri post, Tid rev) {
        var did = post.did().value();
        return mayHold(post)
                && sql.run(
                                "DELETE FROM near_miss WHERE account_key = ? AND rkey = ? AND did = ? AND rev < ?",
                                key(did),
                                post.rkey(),
                                did,
                                rev.value())
                        > 0;
    }

    /** Whether a later revision of the post was turned away. */
    public boolean knowsNewer(AtUri post, Tid rev) {
        var did = post.did().value();
        return mayHold(post)
                && sql.one(
                                "SELECT 1 FROM near_miss WHERE account_key = ? AND rkey = ? AND did = ? AND rev > ? LIMIT 1",
                                row -> true,
                                key(did),
                                post.rkey(),
                                did,
                                rev.value())
                        .isPresent();
    }

    /** Forgets what an account linked to until a moment. */
    public void removeAllOf(Did did, Instant until) {
        if (recollection.mayHaveTurnedAwayFrom(key(did.value()))) {
            sql.run("""
                    DELETE FROM near_miss
                     WHERE id IN (SELECT id FROM near_miss WHERE account_key = ?) AND did = ? AND rev <= ?
                    """, key(did.value()), did.value(), Tid.of(until, 1023).value());
        }
    }

    int removeBefore(Instant time, int limit) {
        return sql.run("""
                DELETE FROM near_miss
                 WHERE id IN (SELECT id FROM (SELECT id, witnessed_at FROM near_miss ORDER BY id LIMIT ?)
                               WHERE witnessed_at < ?)
                """, limit, time);
    }

    private boolean mayHold(AtUri post) {
        return recollection.mayHaveTurnedAway(key(post.did().value()), post.rkey());
    }

    private static NearMiss read(Row row) throws SQLException {
        return new NearMiss(row.text(1), PostJson.readPost(row.text(2)), PostJson.readReasons(row.text(3)));
    }

    /** Collisions only cost a look at the row. */
    private static long key(String text) {
        return Recollection.hash(text);
    }
}
