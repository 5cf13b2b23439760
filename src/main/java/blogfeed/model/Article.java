package blogfeed.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What links lead to, named by its canonical URL.
 *
 * @param id the store's number for it
 * @param title its title, or empty while nobody told
 * @param language of its page, see {@link Page#language()}; null where that is not known
 * @param firstMentionAt when it was first mentioned; its age counts from here
 * @param topics how much it is about each topic, by the topic's name, from 0 to 1
 */
public record Article(
        long id,
        Target target,
        String title,
        String description,
        Evidence evidence,
        @Nullable String language,
        Instant firstMentionAt,
        Map<String, Double> topics) {

    public String url() {
        return target.url();
    }

    /** The same with other scores. */
    public Article with(Map<String, Double> otherTopics) {
        return new Article(id, target, title, description, evidence, language, firstMentionAt, otherTopics);
    }
}
