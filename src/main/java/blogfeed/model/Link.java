package blogfeed.model;

import org.jspecify.annotations.Nullable;

/**
 * A link of a post.
 *
 * @param carrier how the post carries it
 * @param posted the URL as posted
 * @param card the card that came with it, where the carrier is one
 */
public record Link(
        Carrier carrier,
        String posted,
        Target target,
        @Nullable Card card) {}
