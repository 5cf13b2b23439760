package blogfeed.model;

import java.time.Instant;
import java.util.List;

/**
 * An immutable, numbered snapshot of one feed's order. Kept small, because many of them are kept.
 *
 * @param number grows with every ranking, of whatever feed, also over restarts; from 1
 * @param version of the feed's definition that it was made by
 * @param at when it was made
 */
public record Ranking(String feed, long number, String version, Instant at, List<Entry> entries) {

    /** The same with other entries. */
    public Ranking with(List<Entry> others) {
        return new Ranking(feed, number, version, at, others);
    }

    /**
     * The article at one place, and the post that stands for it. No two entries of a ranking name one post.
     *
     * @param site of the article; empty where it is stored no more
     * @param language of that post, a primary subtag; empty where it is not known
     * @param onlyFor the language whose readers alone are shown the article; empty where it is for everybody
     * @param alternatives posts in other languages, one each, for readers of these
     */
    public record Entry(
            long articleId,
            String site,
            long postId,
            AtUri post,
            String language,
            String onlyFor,
            List<Alternative> alternatives) {

        /** For everybody, of whatever site, and by one post in whatever language. */
        public Entry(long articleId, long postId, AtUri post) {
            this(articleId, "", postId, post, "", "", List.of());
        }
    }

    /** The post that stands for an article before the readers of a language. */
    public record Alternative(String language, long postId, AtUri post) {}
}
