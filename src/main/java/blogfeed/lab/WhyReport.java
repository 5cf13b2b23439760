package blogfeed.lab;

import blogfeed.lab.Edit.Remedy;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.PostLife;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why": what became of a post or a URL.
 *
 * @param subject what was asked about
 * @param target what the URL leads to, where a URL was asked about
 * @param post what is known of the post, where a post was asked about
 * @param nearMisses links that the gate turned away
 * @param remedies what would let in the article of a URL that the gate turned away, feed by feed
 * @param articles the articles of the post, or that of the URL
 */
public record WhyReport(
        String subject,
        Fate fate,
        @Nullable Target target,
        @Nullable PostLife post,
        List<NearMiss> nearMisses,
        List<Remedy> remedies,
        List<ArticleReport> articles) {

    /** What decided its fate. */
    public List<Reason> reasons() {
        return fate.reasons();
    }

    /** The same with the places that its articles had over time. */
    WhyReport with(RankHistory past) {
        var told = articles.stream().map(article -> article.with(past)).toList();
        return new WhyReport(subject, fate, target, post, nearMisses, remedies, told);
    }
}
