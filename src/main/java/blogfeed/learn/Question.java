package blogfeed.learn;

import blogfeed.model.Article;
import blogfeed.model.TopicScore;
import blogfeed.topic.TopicText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody is asked about, with all that is known of it in words.
 *
 * @param posts what posts say of it, each once
 * @param published the day its page tells, or null
 * @param score what the topic makes of it now
 */
public record Question(
        Article article,
        TopicText text,
        List<String> posts,
        @Nullable LocalDate published,
        TopicScore score) {
    public Example answered(boolean yes) {
        return new Example(article.target().site(), text, article.language(), yes, Map.of());
    }
}
