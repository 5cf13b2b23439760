package blogfeed.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * An article at its place in a feed.
 *
 * @param rank from 1
 * @param standing the post that stands for it
 * @param counted the mentions that count, oldest first
 * @param people how many distinct accounts mention it
 * @param engagement of all counted mentions together
 * @param demotedFrom the rank its score alone would give, before caps
 * @param why judges it once more, now in words, because few are ever asked about; always the same
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
        Supplier<List<Reason>> why) {

    /** What let it in. */
    public List<Reason> reasons() {
        return why.get();
    }
}
