package blogfeed.store;

import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.model.TopicScore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** What links lead to, and what is known of it. */
public final class Articles {
    /** What one link to an article says of it: its card, empty where it has none, and the text of its post. */
    public record Remark(String url, String title, String description, String text) {}

    /** The first mention of an article that nobody mentions yet; the first that comes moves it back. */
    public static final Instant UNMENTIONED = Instant.parse("2250-01-01T00:00:00Z");

    /** How far the reading of an article has come. */
    public enum State {
        /** Not read yet. */
        WAITING,
        READ,
        /** It can't be had, so card and posts must do. */
        CARD,
        /** Its server says that there is nothing. */
        GONE
    }

    /** As many remarks as an article is judged by. */
    private static final int REMARKS = 20;

    private final Sql sql;
    private final Recollection recollection;
    private final Facts facts;

    Articles(Sql sql, Recollection recollection, Facts facts) {
        this.sql = sql;
        this.recollection = recollection;
        this.facts = facts;
    }

    /** The article of a canonical URL: that which has it as its name, or as another name. */
    public OptionalLong find(String url) {
        if (!recollection.mayHoldArticle(url)) {
            return OptionalLong.empty();
        }
        var id = sql.one("""
                SELECT id FROM article WHERE url = ? UNION ALL SELECT article_id FROM alias WHERE url = ? LIMIT 1
                """, row -> row.number(1), url, url);
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }

    /** The article's number; a mention older than all before moves its first mention back. */
    public long findOrAdd(Target target, Instant mentionedAt) {
        facts.touch();
        var known = find(target.url());
        if (known.isPresent()) {
            sql.run(
                    "UPDATE article SET first_mention_at = min(first_mention_at, ?) WHERE id = ?",
                    mentionedAt,
                    known.getAsLong());
            return known.getAsLong();
        }
        recollection.addArticle(target.url());
        return sql.insert(
                """
                INSERT INTO article (url, host, site, kind, evidence, first_mention_at)
                VALUES (?, ?, ?, ?, 'post', ?) RETURNING id
                """, target.url(), target.host(), target.site(), target.kind().toString(), mentionedAt);
    }

    /** What visible posts say of an article: cards first, then the earlier, at most 20. */
    public List<Remark> remarks(long id) {
        return sql.all("""
                SELECT article.url, link.title, link.description, text
                  FROM link JOIN article ON article.id = article_id
                  JOIN post ON post.id = post_id JOIN account ON account.id = account_id
                 WHERE article_id = ? AND status = 'active' AND resync_at IS NULL
                 ORDER BY coalesce(link.title, '') = '', posted_at, post_id, position LIMIT ?
                """, row -> new Remark(row.text(1), row.text(2), row.text(3), row.text(4)), id, REMARKS);
    }

    /** Sets the words an article is shown with; empty where nobody told any. */
    public void describe(long id, String title, String description, Evidence evidence) {
        facts.touch();
        sql.run(
                "UPDATE article SET title = ?, description = ?, evidence = ? WHERE id = ?",
                title,
                description,
                evidence.toString(),
                id);
    }

    /** Gives an article another canonical URL; nothing where that is an article's already. */
    public void addAlias(String url, long id) {
        recollection.addArticle(url);
        sql.run("""
                INSERT INTO alias (url, article_id) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM article WHERE url = ?)
                ON CONFLICT DO NOTHING
                """, url, id, url);
    }

    /** The other canonical URLs that lead to an article. */
    public List<String> aliases(long id) {
        return sql.all("SELECT url FROM alias WHERE article_id = ? ORDER BY url", row -> row.text(1), id);
    }

    /** What an article's links lead to, as stored. */
    public Target target(long id) {
        return sql.one(
                        "SELECT url, host, site, kind FROM article WHERE id = ?",
                        row -> new Target(
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                Kind.parse(row.text(4)).orElse(Kind.OTHER)),
                        id)
                .orElseThrow();
    }

    /** Whether an article is still there; it may have been joined to another, or forgotten. */
    public boolean exists(long id) {
        return sql.one("SELECT 1 FROM article WHERE id = ?", row -> true, id).isPresent();
    }

    /** Says of what kind an article is. */
    public void setKind(long id, Kind kind) {
        facts.touch();
        sql.run("UPDATE article SET kind = ? WHERE id = ?", kind.toString(), id);
    }

    /** Says how far the reading of an article has come. */
    public void setState(long id, State state) {
        facts.touch();
        sql.run("UPDATE article SET state = ? WHERE id = ?", state.name().toLowerCase(Locale.ROOT), id);
    }

    /** Forgets an article, if nobody ever mentioned it; whether that was so. */
    public boolean forgetUnmentioned(long id) {
        return sql.run("DELETE FROM article WHERE id = ? AND first_mention_at = ?", id, UNMENTIONED) > 0;
    }

    /**
     * Gives an article the name it turned out to have; what it was called before leads to it from now on. Where that name is
     * another article's, the two become one.
     *
     * @return the number under which it is known now
     */
    public long rename(long id, Target target) {
        var before = target(id).url();
        if (before.equals(target.url())) {
            return id;
        }
        facts.touch();
        var other = find(target.url());
        if (other.isPresent() && other.getAsLong() != id) {
            new Joining(sql).join(id, other.getAsLong());
            addAlias(before, other.getAsLong());
            return other.getAsLong();
        }
        sql.run("DELETE FROM alias WHERE url = ?", target.url());
        recollection.addArticle(target.url());
        sql.run(
                "UPDATE article SET url = ?, host = ?, site = ? WHERE id = ?",
                target.url(),
                target.host(),
                target.site(),
                id);
        sql.run("UPDATE fetch SET host = ? WHERE article_id = ?", target.host(), id);
        addAlias(before, id);
        return id;
    }

    /** Sets a topic's score, on which nobody else had a say. */
    public void score(long id, TopicScore score, String version) {
        score(id, score, score.value(), version);
    }

    /**
     * Sets a topic's score.
     *
     * @param linear what the topic says by itself
     * @param settled what the article stands with
     * @param version another one means score again
     */
    public void score(long id, TopicScore linear, double settled, String version) {
        facts.touch();
        sql.run("""
                INSERT INTO topic_score (article_id, topic, version, evidence, linear, score) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET version = excluded.version, evidence = excluded.evidence,
                                          linear = excluded.linear, score = excluded.score
                """, id, linear.topic(), version, linear.evidence().toString(), linear.value(), settled);
    }

    /** Up to so many articles first mentioned since a moment, after a given number, that this version has not scored. */
    public List<Long> unscored(String topic, String version, Instant since, long after, int limit) {
        return sql.all("""
                SELECT id FROM article a
                 WHERE id > ? AND first_mention_at > ?
                   AND NOT EXISTS (SELECT 1 FROM topic_score s
                                    WHERE s.article_id = a.id AND s.topic = ? AND s.version = ?)
                 ORDER BY id LIMIT ?
                """, row -> row.number(1), after, since, topic, version, limit);
    }

    /** Notes the sites of accepted articles: their next articles are worth keeping. */
    public void knowSites(Set<String> sites, Instant at) {
        for (var site : sites) {
            sql.run("INSERT INTO known_site (site, accepted_at) VALUES (?, ?) ON CONFLICT DO NOTHING", site, at);
        }
    }

    public List<String> knownSites() {
        return sql.all("SELECT site FROM known_site", row -> row.text(1));
    }
}
