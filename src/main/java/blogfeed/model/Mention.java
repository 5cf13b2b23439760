package blogfeed.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that links to an article, as the store knows it.
 *
 * @param postId the store's number for the post
 * @param handle the author's handle, where the stream told it
 * @param postedAt when it counts as written, see {@link Post#postedAt()}
 * @param backdated whether its author dated it well before the stream saw it, as imports do
 */
public record Mention(
        long postId,
        AtUri uri,
        @Nullable String handle,
        Instant postedAt,
        boolean backdated,
        boolean reply,
        List<String> languages,
        List<String> labels,
        String text,
        Engagement engagement) {}
