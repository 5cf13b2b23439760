package blogfeed.feed;

import blogfeed.model.Did;
import blogfeed.model.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What gets into a feed. All rules that are given must hold together; an empty list is no rule. At least one of topic,
 * terms, hosts, sites and authors is given.
 *
 * @param kinds any one of them
 * @param terms any one of them occurs in the article's title, description or URL or in the text of a post that counts
 * @param authors only mentions by these accounts count
 * @param languages primary language subtags in lower case, one of which the article must be in
 * @param readersLanguages whether readers are spared articles in languages they do not read
 * @param maxAge counted from the first mention, 1 hour to 400 days
 * @param replies whether posts that are replies count as mentions
 */
public record Include(
        @Nullable TopicRule topic,
        List<Kind> kinds,
        List<String> terms,
        List<Place> hosts,
        List<Place> sites,
        Set<Did> authors,
        List<String> languages,
        boolean readersLanguages,
        Duration maxAge,
        boolean replies) {

    /**
     * What the article must be about.
     *
     * @param minScore the least score, from 0 to 1
     */
    public record TopicRule(String name, double minScore) {}

    /** Whether only the posts' authors tell what the feed wants. */
    boolean byAuthorsAlone() {
        return topic == null && terms.isEmpty() && hosts.isEmpty() && sites.isEmpty();
    }
}
