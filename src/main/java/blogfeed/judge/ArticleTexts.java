package blogfeed.judge;

import blogfeed.model.Evidence;
import blogfeed.model.Page;
import blogfeed.store.Articles.Remark;
import blogfeed.store.Facts;
import blogfeed.store.Pages;
import blogfeed.topic.TopicText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is known of an article in words.
 *
 * @param title the page's, or the best card's
 * @param description likewise
 * @param mentions how many links were looked at
 * @param texts what a topic is judged by: the page with all that posts say beside it, or each card with its post
 */
public record ArticleTexts(String title, String description, int mentions, List<TopicText> texts) {

    /** As the visible mentions and the page, where it was read, tell. */
    public static ArticleTexts of(long articleId, Facts facts) {
        var remarks = facts.articles().remarks(articleId);
        return facts.pages()
                .find(articleId)
                .map(Pages.Stored::page)
                .map(page -> ofPage(facts.articles().target(articleId).url(), page, remarks))
                .orElseGet(() -> ofCards(remarks));
    }

    /** Whether nothing is known. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** What a judgement by them rests on. */
    public Evidence evidence() {
        return texts.get(0).evidence();
    }

    private static ArticleTexts ofPage(String url, Page page, List<Remark> remarks) {
        var card = ofCards(remarks);
        var title = page.title().isEmpty() ? card.title() : page.title();
        var description = page.description().isEmpty() ? card.description() : page.description();
        var posts = remarks.stream().map(Remark::text).distinct().collect(Collectors.joining("\n"));
        return new ArticleTexts(
                title,
                description,
                remarks.size(),
                List.of(new TopicText(url, title, description, posts, page.text(), String.join(", ", page.tags()))));
    }

    /** As some posts tell, those with a card first. */
    public static ArticleTexts ofCards(List<Remark> remarks) {
        var texts = remarks.stream()
                .map(remark -> new TopicText(remark.url(), remark.title(), remark.description(), remark.text()))
                .toList();
        return remarks.isEmpty()
                ? new ArticleTexts("", "", 0, texts)
                : new ArticleTexts(remarks.get(0).title(), remarks.get(0).description(), remarks.size(), texts);
    }
}
