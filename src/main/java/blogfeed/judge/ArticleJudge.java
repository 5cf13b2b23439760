package blogfeed.judge;

import blogfeed.model.Page;
import blogfeed.store.Articles.Remark;
import blogfeed.store.Facts;
import blogfeed.store.Pages;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Leaves an article that nobody mentions any more, and that was never read, as it is. */
    private void judge(long id, Facts facts) {
        var page = facts.pages().find(id).map(Pages.Stored::page);
        var remarks = facts.articles().remarks(id);
        if (page.isPresent()) {
            facts.articles().describe(id, page.get().title(), page.get().description());
            score(id, List.of(ofPage(page.get(), remarks)), facts);
        } else if (!remarks.isEmpty()) {
            // Remarks with a card stand first.
            var best = remarks.get(0);
            facts.articles().describe(id, best.title(), best.description());
            score(id, remarks.stream().map(ArticleJudge::ofCard).toList(), facts);
        }
    }

    private static TopicText ofPage(Page page, List<Remark> remarks) {
        var posts = remarks.stream().map(Remark::text).collect(Collectors.joining("\n"));
        return new TopicText("", page.title(), page.description(), page.text() + "\n" + posts);
    }

    private static TopicText ofCard(Remark remark) {
        return new TopicText(remark.url(), remark.title(), remark.description(), remark.text());
    }

    private void score(long id, List<TopicText> texts, Facts facts) {
        for (var topic : topics) {
            topic.best(texts).ifPresent(score -> facts.articles().score(id, score, topic.version()));
        }
    }
}
