package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Publication;
import blogfeed.model.Tid;
import java.util.Optional;

/** What documents are published in. */
public final class Publications {
    private final Sql sql;

    Publications(Sql sql) {
        this.sql = sql;
    }

    /** Its address, empty where none was told, and its name. Where it was only learned, the name is empty. */
    public record Known(String url, String name) {}

    public Optional<Known> find(AtUri uri) {
        return sql.one(
                "SELECT url, name FROM publication WHERE uri = ?",
                row -> new Known(row.text(1), row.text(2)),
                uri.toString());
    }

    /** Notes what its record says; false where a newer revision is known. */
    public boolean save(long accountId, Publication publication) {
        return sql.run(
                        """
                INSERT INTO publication (uri, account_id, rev, url, name) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET rev = excluded.rev, url = excluded.url, name = excluded.name
                 WHERE excluded.rev > rev
                """,
                        publication.uri().toString(),
                        accountId,
                        publication.rev().value(),
                        publication.url(),
                        publication.name())
                > 0;
    }

    /** Notes an address that was learned otherwise; false where the record, or its deletion, has told. */
    public boolean learn(long accountId, AtUri uri, String url) {
        return sql.run("""
                INSERT INTO publication (uri, account_id, rev, url, name)
                SELECT ?, ?, '', ?, '' WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE account_id = ? AND rkey = ?)
                ON CONFLICT DO NOTHING
                """, uri.toString(), accountId, url, accountId, Documents.buriedAs(uri)) > 0;
    }

    /** Forgets it, where the given revision is newer; whether there was anything to forget. */
    public boolean delete(AtUri uri, Tid rev) {
        return sql.run("DELETE FROM publication WHERE uri = ? AND rev < ?", uri.toString(), rev.value()) > 0;
    }
}
