package blogfeed.lab;

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
 * @param state {@code kept}, {@code near-miss}, {@code deleted}, {@code hidden}, {@code never-host} or {@code unknown}
 * @param reasons what decided that state
 * @param target what the URL leads to, where a URL was asked about
 * @param post what is known of the post, where a post was asked about
 * @param nearMisses links that the gate turned away
 * @param articles the articles of the post, or that of the URL
 */
public record WhyReport(
        String subject,
        String state,
        List<Reason> reasons,
        @Nullable Target target,
        @Nullable PostLife post,
        List<NearMiss> nearMisses,
        List<ArticleReport> articles) {}
