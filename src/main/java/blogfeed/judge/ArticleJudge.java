package blogfeed.judge;

import blogfeed.store.Facts;
import blogfeed.store.Opinions.Asked;
import blogfeed.topic.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges an article by its page, where it was read, and by what its visible mentions say of it; and again whenever one
 * comes, changes or goes: a card that was deleted must not speak for it any longer. Where a topic can't tell, a second
 * opinion counts.
 */
public final class ArticleJudge {
    private static final int FOR_TOPIC = 100;

    private final List<Topic> topics;
    private final SecondOpinions opinions;

    /** By the topics alone. */
    public ArticleJudge(List<Topic> topics) {
        this(topics, SecondOpinions.NONE);
    }

    public ArticleJudge(List<Topic> topics, SecondOpinions opinions) {
        this.topics = List.copyOf(topics);
        this.opinions = opinions;
    }

    List<Topic> topics() {
        return topics;
    }

    public void judge(Collection<Long> articles, Facts facts) {
        articles.forEach(id -> judge(id, facts));
    }

    /** Leaves an article that nobody mentions any more, and that was never read, as it is. */
    private void judge(long id, Facts facts) {
        var known = ArticleTexts.of(id, facts);
        if (known.isEmpty()) {
            return;
        }
        facts.articles().describe(id, known.title(), known.description(), known.evidence());
        var best = 0.0;
        for (var topic : topics) {
            var score = topic.best(known.texts()).orElseThrow();
            var priority = priority(score.value(), known.mentions());
            var settled = opinions.settle(id, topic, score, known, priority, facts);
            facts.articles().score(id, score, settled, version(topic));
            best = Math.max(best, score.value());
        }
        facts.fetches().prioritize(id, priority(best, known.mentions()));
    }

    /** Stored with each score: another one means that the article is to be judged again. */
    String version(Topic topic) {
        return opinions.version(topic);
    }

    /** A question in full; empty where nobody asks it any longer, because the words, the topic or the judge changed. */
    public Optional<Question> question(Asked asked, Facts facts) {
        var known = ArticleTexts.of(asked.articleId(), facts);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var material = Material.of(known);
        return topics.stream()
                .filter(topic -> topic.name().equals(asked.topic()))
                .filter(topic -> opinions.versionFor(topic).equals(asked.judge()))
                .filter(topic -> material.hash().equals(asked.material()))
                .map(topic -> new Question(asked, topic, material))
                .findFirst();
    }

    /** What a feed likely shows is worth reading first, then what many talk about. */
    private static long priority(double bestScore, int mentions) {
        return Math.round(bestScore * FOR_TOPIC) + mentions;
    }
}
