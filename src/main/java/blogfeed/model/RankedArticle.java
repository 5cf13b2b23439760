package blogfeed.model;

import java.util.List;

/**
 * An article at its place in a feed.
 *
 * @param rank from 1
 * @param standing the post that stands for it
 * @param counted the mentions that count, oldest first
 * @param people how many distinct accounts mention it
 * @param engagement of all counted mentions together
 * @param demotedFrom the rank its score alone would give, before caps
 */
public record RankedArticle(
        int rank,
        Article article,
        Mention standing,
        List<Mention> counted,
        int people,
        Engagement engagement,
        Score score,
        int demotedFrom,
        List<Reason> reasons) {}
