package blogfeed.web;

import blogfeed.model.RankedArticle;
import java.time.Instant;
import java.util.List;

/**
 * One feed as it is shown.
 *
 * @param id the feed's id, part of its address here
 * @param uri the AT-URI of the feed
 * @param rankedAt when its ranking was made, {@link Instant#EPOCH} while there is none
 * @param articles in the order of that ranking
 */
public record FeedView(
        String id, String uri, String displayName, String description, Instant rankedAt, List<RankedArticle> articles) {

    boolean ranked() {
        return rankedAt.isAfter(Instant.EPOCH);
    }

    String path() {
        return "/feeds/" + WebAddress.segment(id);
    }

    String dataPath() {
        return "/api" + path();
    }
}
