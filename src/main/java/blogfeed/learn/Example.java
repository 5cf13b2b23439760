package blogfeed.learn;

import blogfeed.model.Evidence;
import blogfeed.topic.TopicText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article with a yes or no.
 *
 * @param site who publishes it; a model is never measured on sites that it learned from
 * @param text everything that is known of the article
 * @param language primary subtag of BCP 47, or null where it is not told
 * @param yes whether it is about the topic
 * @param others whatever else its line says, by key, so that a report can be broken down by it
 */
public record Example(String site, TopicText text, @Nullable String language, boolean yes, Map<String, String> others) {

    /** The best evidence it has. */
    public Evidence evidence() {
        return text.evidence();
    }

    /**
     * The same example where less is known: the card without the page, or only a post. Where no post is quoted one is
     * made of the title, as many people post no more than that.
     *
     * @param evidence no better than its own
     */
    public Example as(Evidence evidence) {
        var less = switch (evidence) {
            case PAGE -> text;
            case CARD -> new TopicText(text.url(), text.title(), text.description(), text.posts());
            case POST -> new TopicText(text.url(), "", "", text.posts().isBlank() ? text.title() : text.posts());
        };
        return new Example(site, less, language, yes, others);
    }
}
