package blogfeed.store;

import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles with their visible mentions: what feeds decide on. */
public final class Candidates {
    private static final String ARTICLES =
            "SELECT id, url, host, site, kind, title, description, evidence, first_mention_at FROM article ";
    private static final String MENTIONS = """
            SELECT DISTINCT article_id, post.id, did, rkey, handle, posted_at, backdated, parent IS NOT NULL,
                   languages, labels, text, likes, reposts, quotes, replies
              FROM article JOIN link ON article_id = article.id
              JOIN post ON post.id = post_id JOIN account ON account.id = account_id
             WHERE status = 'active' AND
            """;
    private static final String SCORES = "SELECT article_id, topic, score FROM topic_score ";

    private final Sql sql;

    Candidates(Sql sql) {
        this.sql = sql;
    }

    /** Every article first mentioned after a moment, by its number. */
    public List<Candidate> since(Instant firstMention) {
        return candidates(
                "WHERE first_mention_at > ? ORDER BY id",
                " first_mention_at > ? ORDER BY posted_at, post.id",
                "WHERE article_id IN (SELECT id FROM article WHERE first_mention_at > ?)",
                firstMention);
    }

    /** One article, whatever its age. */
    public Optional<Candidate> find(long articleId) {
        return candidates(
                        "WHERE id = ?",
                        " article.id = ? ORDER BY posted_at, post.id",
                        "WHERE article_id = ?",
                        articleId)
                .stream()
                .findFirst();
    }

    private List<Candidate> candidates(String articles, String mentions, String scores, Object value) {
        var topics = new HashMap<Long, Map<String, Double>>();
        sql.all(
                SCORES + scores,
                row -> topics.computeIfAbsent(row.number(1), id -> new HashMap<>())
                        .put(row.text(2), row.decimal(3)),
                value);
        var mentioned = new HashMap<Long, List<Mention>>();
        sql.all(
                MENTIONS + mentions,
                row -> mentioned
                        .computeIfAbsent(row.number(1), id -> new ArrayList<>())
                        .add(mention(row)),
                value);
        return sql.all(
                ARTICLES + articles,
                row -> new Candidate(
                        article(row, topics.getOrDefault(row.number(1), Map.of())),
                        mentioned.getOrDefault(row.number(1), List.of())),
                value);
    }

    private static Article article(Row row, Map<String, Double> topics) throws SQLException {
        return new Article(
                row.number(1),
                new Target(
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        Kind.parse(row.text(5)).orElse(Kind.OTHER)),
                row.text(6),
                row.text(7),
                Evidence.of(row.text(8)),
                row.time(9),
                topics);
    }

    private static Mention mention(Row row) throws SQLException {
        return new Mention(
                row.number(2),
                AtUri.post(new Did(row.text(3)), row.text(4)),
                row.textOrNull(5),
                row.time(6),
                row.flag(7),
                row.flag(8),
                row.words(9),
                row.words(10),
                row.text(11),
                new Engagement(row.count(12), row.count(13), row.count(14), row.count(15)));
    }
}
