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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Articles with their visible mentions: what feeds decide on. */
public final class Candidates {
    private static final String ARTICLES = """
            SELECT id, url, host, site, kind, title, description, evidence, first_mention_at,
                   (SELECT language FROM page WHERE article_id = article.id),
                   (SELECT group_concat(topic || '=' || score, ' ') FROM topic_score WHERE article_id = article.id)
              FROM article
            """;

    private static final String MENTIONS = """
            SELECT post.id, did, rkey, handle, posted_at, backdated, parent IS NOT NULL,
                   languages, labels, text, max(0, likes), max(0, reposts), max(0, quotes), max(0, replies)
              FROM post JOIN account ON account.id = account_id
             WHERE post.id IN (SELECT post_id FROM link WHERE article_id = ?) AND status = 'active' AND resync_at IS NULL
             ORDER BY posted_at, post.id
            """;

    private final Sql sql;

    Candidates(Sql sql) {
        this.sql = sql;
    }

    /**
     * The wanted articles among those not first mentioned before a moment. The mentions, which are many, are read for them
     * alone.
     */
    public List<Candidate> since(Instant firstMention, Predicate<Article> wanted) {
        var articles = new ArrayList<Article>();
        sql.each(
                ARTICLES + "WHERE first_mention_at >= ? AND first_mention_at < ?",
                row -> {
                    var article = article(row);
                    if (wanted.test(article)) {
                        articles.add(article);
                    }
                },
                firstMention,
                Articles.UNMENTIONED);
        return articles.stream().map(this::candidate).toList();
    }

    /** One article, whatever its age. */
    public Optional<Candidate> find(long articleId) {
        return sql.one(ARTICLES + "WHERE id = ?", Candidates::article, articleId)
                .map(this::candidate);
    }

    /**
     * The articles mentioned first most recently, the newest first, without those that are gone.
     *
     * @param kinds of these; of any where it is empty
     */
    public List<Article> newest(Set<Kind> kinds, int limit) {
        var names = kinds.stream().map(kind -> "," + kind + ",").collect(Collectors.joining());
        return sql.all(ARTICLES + """
                WHERE first_mention_at < ? AND state <> 'gone' AND (? = '' OR instr(?, ',' || kind || ',') > 0)
                ORDER BY first_mention_at DESC, id DESC LIMIT ?
                """, Candidates::article, Articles.UNMENTIONED, names, names, limit);
    }

    private Candidate candidate(Article article) {
        return new Candidate(article, sql.all(MENTIONS, Candidates::mention, article.id()));
    }

    private static Article article(Row row) throws SQLException {
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
                row.textOrNull(10),
                row.time(9),
                topics(row.words(11)));
    }

    private static Map<String, Double> topics(List<String> scores) {
        var topics = new HashMap<String, Double>();
        for (var score : scores) {
            var at = score.indexOf('=');
            topics.put(score.substring(0, at), Double.parseDouble(score.substring(at + 1)));
        }
        return topics;
    }

    private static Mention mention(Row row) throws SQLException {
        return new Mention(
                row.number(1),
                AtUri.post(new Did(row.text(2)), row.text(3)),
                row.textOrNull(4),
                row.time(5),
                row.flag(6),
                row.flag(7),
                row.words(8),
                row.words(9),
                row.text(10),
                new Engagement(row.count(11), row.count(12), row.count(13), row.count(14)));
    }
}
