package blogfeed.judge;

import blogfeed.store.Facts;
import blogfeed.topic.Topic;
import java.util.Collection;
import java.util.List;

/**
 * Judges an article by its page, where it was read, and by what its visible mentions say of it; and again whenever one
 * comes, changes or goes: a card that was deleted must not speak for it any longer.
 */
public final class ArticleJudge {
    private static final int FOR_TOPIC = 100;

    private final List<Topic> topics;

    public ArticleJudge(List<Topic> topics) {
        this.topics = List.copyOf(topics);
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
            facts.articles().score(id, score, topic.version());
            best = Math.max(best, score.value());
        }
        facts.fetches().prioritize(id, priority(best, known.mentions()));
    }

    /** What a feed likely shows is worth reading first, then what many talk about. */
    private static long priority(double bestScore, int mentions) {
        return Math.round(bestScore * FOR_TOPIC) + mentions;
    }
}
