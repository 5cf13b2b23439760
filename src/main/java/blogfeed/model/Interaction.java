package blogfeed.model;

import java.time.Instant;

/**
 * What a viewer told of an article.
 *
 * @param feed the one it was told of; empty where it was none in particular
 * @param site of the article; empty where that does not matter
 * @param author the DID of whoever posted it; empty where that does not matter
 * @param at when we were told
 */
public record Interaction(
        long articleId, String feed, InteractionEvent event, String site, String author, Instant at) {}
