package blogfeed.judge;

import blogfeed.store.Facts;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.Collection;
import java.util.List;

/**
 * Judges an article by what its visible mentions say of it, and again whenever one comes, changes or goes: a card that
 * was deleted must not speak for it any longer.
 */
public final class ArticleJudge {
    private final List<Topic> topics;

    public ArticleJudge(List<Topic> topics) {
        this.topics = List.copyOf(topics);
    }

    public void judge(Collection<Long> articles, Facts facts) {
        articles.forEach(id -> judge(id, facts));
    }

    /** Leaves an article that nobody mentions any more as it is. */
    private void judge(long id, Facts facts) {
        var remarks = facts.articles().remarks(id);
        if (remarks.isEmpty()) {
            return;
        }
        // Remarks with a card stand first.
        var best = remarks.get(0);
        facts.articles().describe(id, best.title(), best.description());
        var texts = remarks.stream()
                .map(remark -> new TopicText(remark.url(), remark.title(), remark.description(), remark.text()))
                .toList();
        for (var topic : topics) {
            topic.best(texts).ifPresent(score -> facts.articles().score(id, score, topic.version()));
        }
    }
}
