package blogfeed.store;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.model.InteractionEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What viewers told of articles. Only added to, never changed, so that what was told before some moment stays the same for
 * as long as a reading lasts that began then.
 */
public final class Interactions {
    /** More than anybody reads in a month; who has told so much is heard again when some of it has grown too old. */
    public static final int MOST_OF_ONE = 5_000;

    /** Of all viewers together; the oldest make room. */
    public static final int MOST = 1_000_000;

    /** An article that a post mentions. */
    public record Mentioned(long articleId, String site) {}

    private final Sql sql;

    Interactions(Sql sql) {
        this.sql = sql;
    }

    /** The articles that a post mentions, in its order. */
    public List<Mentioned> mentionedBy(AtUri post) {
        return sql.all(
                """
                SELECT article_id, site
                  FROM account JOIN post ON account_id = account.id
                  JOIN link ON post_id = post.id JOIN article ON article.id = article_id
                 WHERE did = ? AND rkey = ? GROUP BY article_id ORDER BY min(position)
                """,
                row -> new Mentioned(row.number(1), row.text(2)),
                post.did().value(),
                post.rkey());
    }

    /**
     * Stores what a viewer told, each in its turn, up to the bounds.
     *
     * @return how many were new
     */
    public int add(Did viewer, List<Interaction> told) {
        var known = find(viewer);
        int room = MOST_OF_ONE - known.map(this::countOf).orElse(0);
        var last = known.flatMap(this::lastOf).orElse(Instant.EPOCH);
        int added = 0;
        for (var each : told) {
            if (added < room && (known.isEmpty() || isNew(known.get(), each))) {
                known = known.or(() -> Optional.of(addViewer(viewer)));
                last = later(each.at(), last);
                added += insert(known.get(), each, last);
            }
        }
        makeRoom();
        return added;
    }

    private Optional<Long> find(Did viewer) {
        return sql.one("SELECT id FROM viewer WHERE did = ?", row -> row.number(1), viewer.value());
    }

    private int countOf(long viewer) {
        return sql.one("SELECT count(*) FROM interaction WHERE viewer_id = ?", row -> row.count(1), viewer)
                .orElseThrow();
    }

    private Optional<Instant> lastOf(long viewer) {
        return sql.one(
                "SELECT max(at) FROM interaction WHERE viewer_id = ? HAVING max(at) IS NOT NULL",
                row -> row.time(1),
                viewer);
    }

    /** What is told in one moment has its turns too: of two opposite requests the last one counts. */
    private static Instant later(Instant at, Instant last) {
        return at.isAfter(last) ? at : last.plus(1, ChronoUnit.MICROS);
    }

    private long addViewer(Did viewer) {
        return sql.insert("INSERT INTO viewer (did) VALUES (?) RETURNING id", viewer.value());
    }

    /** A request is old where the last one was the same, anything else where it was ever told. */
    private boolean isNew(long viewer, Interaction told) {
        var event = told.event();
        var other = event.isRequest() ? opposite(event) : event;
        return sql.one(
                        """
                        SELECT event FROM interaction
                         WHERE viewer_id = ? AND article_id = ? AND feed = ? AND event IN (?, ?) ORDER BY at DESC LIMIT 1
                        """,
                        row -> row.text(1),
                        viewer,
                        told.articleId(),
                        told.feed(),
                        event.lexiconName(),
                        other.lexiconName())
                .filter(event.lexiconName()::equals)
                .isEmpty();
    }

    private static InteractionEvent opposite(InteractionEvent event) {
        return event == InteractionEvent.REQUEST_LESS ? InteractionEvent.REQUEST_MORE : InteractionEvent.REQUEST_LESS;
    }

    private int insert(long viewer, Interaction told, Instant at) {
        return sql.run(
                """
                INSERT OR IGNORE INTO interaction (viewer_id, article_id, feed, event, at, site, author)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, viewer, told.articleId(), told.feed(), told.event().lexiconName(), at, told.site(), told.author());
    }

    private void makeRoom() {
        long total = total();
        if (total > MOST) {
            sql.run("""
                    DELETE FROM interaction WHERE (viewer_id, article_id, feed, event, at) IN
                      (SELECT viewer_id, article_id, feed, event, at FROM interaction ORDER BY at LIMIT ?)
                    """, total - MOST);
        }
    }

    /** What a viewer told since a moment, the first first. */
    public List<Interaction> of(Did viewer, Instant since) {
        return find(viewer).map(id -> of(id, since)).orElse(List.of());
    }

    /** Mostly articles that were seen, whose words are all the same: to read these once and not in every row saves two thirds. */
    private List<Interaction> of(long viewer, Instant since) {
        var told = new ArrayList<>(sql.all("""
                SELECT article_id, feed, event, site, author, at FROM interaction
                 WHERE viewer_id = ? AND at >= ? AND (site <> '' OR author <> '')
                """, Interactions::interaction, viewer, since));
        sql.all("""
                SELECT DISTINCT feed, event FROM interaction
                 WHERE viewer_id = ? AND at >= ? AND site = '' AND author = ''
                """, row -> alike(viewer, row.text(1), row.text(2), since), viewer, since)
                .forEach(told::addAll);
        told.sort(Comparator.comparing(Interaction::at));
        return told;
    }

    private List<Interaction> alike(long viewer, String feed, String name, Instant since) {
        var event = InteractionEvent.named(name).orElseThrow();
        return sql.all(
                """
                SELECT article_id, at FROM interaction
                 WHERE viewer_id = ? AND feed = ? AND event = ? AND at >= ? AND site = '' AND author = ''
                """,
                row -> new Interaction(row.number(1), feed, event, "", "", row.time(2)),
                viewer,
                feed,
                name,
                since);
    }

    private static Interaction interaction(Row row) throws SQLException {
        return new Interaction(
                row.number(1),
                row.text(2),
                InteractionEvent.named(row.text(3)).orElseThrow(),
                row.text(4),
                row.text(5),
                row.time(6));
    }

    /** How much is stored. */
    public long total() {
        return sql.one("SELECT interactions FROM interaction_total", row -> row.number(1))
                .orElseThrow();
    }

    /** Deletes all that is stored of a viewer; returns how much that was. */
    public int forget(Did viewer) {
        int told = find(viewer).map(this::countOf).orElse(0);
        sql.run("DELETE FROM viewer WHERE did = ?", viewer.value());
        return told;
    }

    /** Deletes what was told before a moment, at most so much at once; returns how much. */
    int removeBefore(Instant moment, int most) {
        return sql.run("""
                DELETE FROM interaction WHERE (viewer_id, article_id, feed, event, at) IN
                  (SELECT viewer_id, article_id, feed, event, at FROM interaction WHERE at < ? ORDER BY at LIMIT ?)
                """, moment, most);
    }

    void removeSilentViewers() {
        sql.run("DELETE FROM viewer WHERE NOT EXISTS (SELECT 1 FROM interaction WHERE viewer_id = viewer.id)");
    }

    /** What was told of one article is told of another from now on. */
    void join(long from, long into) {
        sql.run("UPDATE OR IGNORE interaction SET article_id = ? WHERE article_id = ?", into, from);
    }
}
