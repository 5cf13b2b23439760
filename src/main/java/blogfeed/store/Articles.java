package blogfeed.store;

import blogfeed.model.Card;
import blogfeed.model.Target;
import blogfeed.model.TopicScore;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What links lead to, and what is known of it. */
public final class Articles {
    /** The words an article can be judged by while its page was not read. */
    public record Words(long id, String url, String title, String description, String posts) {}

    private static final int TEXTS = 5;

    private final Sql sql;
    private final Facts facts;

    Articles(Sql sql, Facts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    public OptionalLong find(String url) {
        var id = sql.one("SELECT id FROM article WHERE url = ?", row -> row.number(1), url);
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }

    /** The article's number; a mention older than all before moves its first mention back. */
    public long findOrAdd(Target target, Instant mentionedAt) {
        facts.touch();
        return sql.insert(
                """
                INSERT INTO article (url, host, site, kind, evidence, first_mention_at) VALUES (?, ?, ?, ?, 'post', ?)
                ON CONFLICT (url) DO UPDATE SET first_mention_at = min(first_mention_at, excluded.first_mention_at)
                RETURNING id
                """, target.url(), target.host(), target.site(), target.kind().toString(), mentionedAt);
    }

    /** Takes the words of a card, where the article has none of its own yet. */
    public void describe(long id, Card card) {
        sql.run("""
                UPDATE article SET title = ?, description = ?, evidence = 'card'
                 WHERE id = ? AND title = '' AND (? <> '' OR (description = '' AND ? <> ''))
                """, card.title(), card.description(), id, card.title(), card.description());
    }

    /** Stores a topic's score, unless the stored one, by the same version, rests on better evidence or is higher. */
    public void score(long id, TopicScore score, String version) {
        sql.run("""
                INSERT INTO topic_score (article_id, topic, version, evidence, score) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET version = excluded.version, evidence = excluded.evidence, score = excluded.score
                 WHERE version <> excluded.version
                    OR (excluded.evidence = evidence AND excluded.score > score)
                    OR (evidence = 'post' AND excluded.evidence <> 'post') OR excluded.evidence = 'page'
                """, id, score.topic(), version, score.evidence().toString(), score.value());
        facts.touch();
    }

    /** Up to so many articles, after a given number, that this version of the topic has not scored. */
    public List<Words> unscored(String topic, String version, long after, int limit) {
        return sql.all(
                """
                SELECT id, url, title, description FROM article a
                 WHERE id > ? AND NOT EXISTS (SELECT 1 FROM topic_score s
                                               WHERE s.article_id = a.id AND s.topic = ? AND s.version = ?)
                 ORDER BY id LIMIT ?
                """,
                row -> new Words(row.number(1), row.text(2), row.text(3), row.text(4), postsOf(row.number(1))),
                after,
                topic,
                version,
                limit);
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

    private String postsOf(long id) {
        return String.join("\n", sql.all("""
                        SELECT DISTINCT text FROM link JOIN post ON post.id = post_id
                         WHERE article_id = ? ORDER BY posted_at LIMIT ?
                        """, row -> row.text(1), id, TEXTS));
    }
}
