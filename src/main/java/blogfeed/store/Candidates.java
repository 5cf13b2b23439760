package blogfeed.store;

import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Need;
import blogfeed.model.Target;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /** A score that differs from the least one by less than this is left to those who read it. */
    private static final double ROUNDING = 1e-9;

    private static final String NEEDED = """
            WITH need AS MATERIALIZED (SELECT value ->> 0 AS topic, value ->> 1 AS least, value ->> 2 AS kinds FROM json_each(?))
            """ + ARTICLES + """
             WHERE first_mention_at >= ? AND first_mention_at < ?
               AND EXISTS (SELECT 1 FROM need
                            WHERE instr(kinds, ' ' || kind || ' ') > 0
                              AND (least <= 0 OR least <= (SELECT score FROM topic_score
                                                            WHERE article_id = article.id AND topic = need.topic)))
            """;

    /** Of many articles, each one's together; in no order, since SQLite would put aside all their texts to sort them. */
    private static final String MENTIONS = """
            SELECT post.id, did, rkey, handle, posted_at, backdated, post.parent IS NOT NULL,
                   languages, labels, text, max(0, likes), max(0, reposts), max(0, quotes), max(0, replies), article_id
              FROM json_each(?) CROSS JOIN link ON article_id = json_each.value
              CROSS JOIN post ON post.id = post_id CROSS JOIN account ON account.id = account_id
             WHERE status = 'active' AND resync_at IS NULL
            """;

    private static final Comparator<Mention> OLDEST_FIRST =
            Comparator.comparing(Mention::postedAt).thenComparing(Mention::postId);

    /** Of how many articles mentions are asked for at once: enough that asking costs little. */
    private static final int TOGETHER = 500;

    private final Sql sql;

    Candidates(Sql sql) {
        this.sql = sql;
    }

    /**
     * The wanted articles among those not first mentioned before a moment. The mentions, which are many, are read for them
     * alone.
     */
    public List<Candidate> since(Instant firstMention, Predicate<Article> wanted) {
        return wanted(
                ARTICLES + "WHERE first_mention_at >= ? AND first_mention_at < ?",
                wanted,
                firstMention,
                Articles.UNMENTIONED);
    }

    /**
     * The same of those alone that meet one of the needs.
     *
     * @param wanted asked of each that does; it may be a narrow miss
     */
    public List<Candidate> since(Instant firstMention, Collection<Need> needs, Predicate<Article> wanted) {
        return wanted(NEEDED, wanted, json(needs), firstMention, Articles.UNMENTIONED);
    }

    private static String json(Collection<Need> needs) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var need : Set.copyOf(needs)) {
            json.addArray()
                    .add(need.topic())
                    .add(need.minScore() - ROUNDING)
                    .add(need.kinds().stream().map(Kind::toString).collect(Collectors.joining(" ", " ", " ")));
        }
        return json.toString();
    }

    private List<Candidate> wanted(String query, Predicate<Article> wanted, Object... values) {
        var articles = new ArrayList<Article>();
        sql.each(
                query,
                row -> {
                    var article = article(row);
                    if (wanted.test(article)) {
                        articles.add(article);
                    }
                },
                values);
        return candidates(articles);
    }

    /** One article, whatever its age. */
    public Optional<Candidate> find(long articleId) {
        return sql.one(ARTICLES + "WHERE id = ?", Candidates::article, articleId)
                .map(article -> candidates(List.of(article)).get(0));
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

    private List<Candidate> candidates(List<Article> articles) {
        var candidates = new ArrayList<Candidate>(articles.size());
        for (int from = 0; from < articles.size(); from += TOGETHER) {
            var some = articles.subList(from, Math.min(articles.size(), from + TOGETHER));
            var mentions = mentions(some);
            some.forEach(article -> candidates.add(
                    new Candidate(article, oldestFirst(mentions.getOrDefault(article.id(), List.of())))));
        }
        return candidates;
    }

    private Map<Long, List<Mention>> mentions(List<Article> articles) {
        var mentions = new HashMap<Long, List<Mention>>();
        sql.each(
                MENTIONS,
                row -> mentions.computeIfAbsent(row.number(15), article -> new ArrayList<>(1))
                        .add(mention(row)),
                articles.stream()
                        .map(article -> Long.toString(article.id()))
                        .collect(Collectors.joining(",", "[", "]")));
        return mentions;
    }

    /** Each post once, also where it links to its article twice. */
    private static List<Mention> oldestFirst(List<Mention> mentions) {
        return mentions.size() < 2
                ? mentions
                : mentions.stream().sorted(OLDEST_FIRST).distinct().toList();
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
        if (scores.isEmpty()) {
            return Map.of();
        }
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
